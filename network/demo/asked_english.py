"""How people ask for the pages of the demonstration, in English: the words of those who do not know ours.

One question or phrase a line, by the key of the page. Each is one that the page answers.
"""

LISTS = {
    "network": """
        what is this website for
        who are you and what do you do
        I want things to be done differently round here
        nobody asks people like us
        where do I start, I have never done this before
        how to have a say in health and care locally
        can I just turn up without joining anything
        people deciding over our heads
        making care better in North Yorkshire
        a voice for patients, carers and neighbours
    """,
    "events": """
        what is happening near me this month
        when is the next one
        something to do during the week
        do I have to pay to get in
        meet other people who went through the same
        somewhere to go where people will not judge me
        can I bring my mum or my support worker
        diary of dates
        what was said last time
        is there anything online I could join
        workshops and talks near York
        I feel lonely and would like to meet people
    """,
    "get-involved": """
        what can I do to help
        I only have a few minutes
        I want to give something back after my illness
        I have time on my hands since I retired
        something useful to do while I am off work
        how can one person make a difference
        student looking for voluntary work in health
        is there anything I can do from my sofa
        bored at home and want to feel useful
        I am disabled, is there anything for me
        can I do it around my job and children
        how much time does it take
        vacancies for experts by experience
    """,
    "projects": """
        what are you working on right now
        is it too late to change anything
        which plans can still be changed by the public
        how far have you got
        where can my group join in something that is under way
        pilot schemes and improvement work
        ideas being tried out
        which project suits a beginner
    """,
    "said-and-did": """
        what happened with what I told you
        did anybody do anything about it
        you never get an answer from these people
        we keep saying the same things every year
        proof that speaking up makes a difference
        feedback that is still waiting for a reply
        how many suggestions were turned down and why
        they ignored us
        waiting for an answer since spring
        results of the survey I filled in
        accountability for promises
        my letter was never answered
    """,
    "stories": """
        has this ever worked anywhere
        examples from other places
        tell me about somebody like me
        where did ordinary people change a service
        things that went badly and what they took from it
        evidence I can show my manager
        inspiration and success
        does it make any difference in real life
        how did patients and staff manage it together
        examples for commissioners
    """,
    "news": """
        what is new
        latest announcements
        what have you been up to lately
        anything changed since I was last here
    """,
    "news-week": """
        what is on in co-production week
        tea and a chat, no slides
        awareness week events in York
        two things to go to this month
    """,
    "news-glossary": """
        readers complained about difficult words
        which words did you take off the website
        can I tell you that I do not understand something
        simpler wording after feedback
    """,
    "directory": """
        who else is in this
        is there anybody from my town
        find somebody who speaks my language
        who could talk to my group
        contact a member without knowing their email
        which charities and councils belong to you
        list of members and organisations
        how do I get hold of somebody
    """,
    "library": """
        something to read about this
        free tools I can print
        forms and checklists for a project
        I have to write an essay on service user involvement
        research and evidence
        guidance for professionals
        handouts for a workshop
        something for my dissertation on participation
        examples of policies from other areas
        I am a student writing a dissertation
        examples for commissioners and managers
        toolkit for stakeholder engagement
    """,
    "training": """
        can somebody teach us how to do this
        short lessons I can do on my phone
        learn at home for free
        we need a session for our team
        course for trustees or board members
        how to build up my confidence before I go to a meeting
        learning material for new staff
        I want to learn something new
        teach my staff how to involve people
        free course without an account
    """,
    "glossary": """
        what do all these words mean
        I do not understand the letters and initials
        words that professionals use
        list of abbreviations
        explain it to me in normal English
        A to Z of terms
        what does this abbreviation stand for
        too much jargon
        confused by what they are saying in meetings
    """,
    "consultations": """
        can I still comment on a plan
        have they made up their minds already
        what are they asking the public about
        who makes the final decision on a draft
        give my opinion on a proposal
        how were people's comments used
        closing date for comments
        the council wants my opinion
        does commenting make any difference
        is it a done deal
    """,
}

TEXTS = {
    "about": """
        who runs this and is it independent
        where does the money come from
        are you part of the NHS
        is this a charity or the council
        why does this exist
        background of the network
        who funds you
        whose idea was this
        how independent are you from the NHS
        is it government
        which sources is this information from
    """,
    "who-can-take-part": """
        am I allowed to come
        do I need a diagnosis or a referral
        I look after my husband, is this for me
        I am not an expert, would I be any use
        can people who work for the NHS come too
        I run a small community group, where do we fit in
        do I have to be invited
        what is the first step for me
        I have never been ill, may I come
        is it only for people with mental health problems
        I am a student or researcher
        which qualifications do I need
        I am too old for this
        unsure if I belong here
        I am from another country such as Poland
    """,
    "expenses": """
        who pays for my bus fare
        I cannot afford to get there
        how do I get my petrol money back
        do I need to keep my tickets
        I am skint and the train is expensive
        will it cost me anything to help you
        taxi because I cannot use public transport
        who do I send my receipts to
        feeling embarrassed about asking for money
        money for travel
        reimburse taxi, train and car park
        out of pocket and on a low income
        how much per mile do you pay
        do I have to ask before I spend it
        will people think less of me if I claim
    """,
    "payment-and-reward": """
        do you pay people for their time
        what do I get out of it
        will it affect my universal credit
        I am on PIP, can I take a voucher
        something for my CV
        letter for a job application
        can I say no to money
        participation payment policy
        is it voluntary or paid work
        honorarium for patients and carers
        thank you gift
        worried about losing my benefits
        how should we reward people with lived experience
    """,
    "safeguarding": """
        I am scared for somebody
        something was said that really upset me
        who can I speak to in private
        I think a person is being hurt
        a member made me feel uncomfortable
        can I tell you without saying who I am
        I could not sleep after the meeting and feel depressed
        what if I get upset while I am there
        adult at risk concern
        is there somebody to talk to afterwards
        frightened for my friend
        worried about a child, a neighbour or an old person
        what if I cry or have a panic attack in the meeting
        it brought everything back
        somebody is in danger
        bullied or threatened by someone here
        can I walk out halfway
        feeling low, alone or suicidal
        whom do I tell about abuse
        my husband, wife or partner shouts at me and I am not safe
    """,
    "privacy": """
        who can see what I wrote
        do you sell my email address
        who gets to know what I told you
        how do I get my name taken off
        how long do you hold on to my information
        are you tracking me
        is it confidential when I tell you about my disability
        see everything you have on me
        who reads what I say about my needs
        subject access request
        unsubscribe and stop getting emails
        delete my account
        is it anonymous
        can the organisers see my phone number
        will my picture be put on the internet
        take my photo and story off the website
        who can see my health information
        cookies
        data retention periods
    """,
    "accessibility": """
        I cannot see the screen very well
        make the writing bigger
        does it work with my screen reader
        I cannot use a mouse
        something on this website does not work for me
        the bright background hurts my eyes
        is the site tested with disabled people
        WCAG statement
        I am partially sighted and everything is too small
        dark mode
        dyslexia and hard to read pages
        disabled access to this website
        who do I tell when a button does not work
        is the site in Polish or Arabic
        I cannot read very well, is there an easy version
    """,
    "sign-up-help": """
        how do I book
        can I come without giving my real name
        I have no email address
        can somebody book it for me
        is it free
        I want to bring my sister along
        what happens if it is full
        I lost the link to my booking
        I cannot make it any more, how do I tell you
        do I have to make an account
        fully booked or full up
        book a seat for two people
        I do not have a computer, can I ring
        change my booking
        tell you that I use a wheelchair or need an interpreter
        can I stay anonymous when I register
        is there a waiting list
        steps for booking explained
        lost the confirmation email
    """,
    "changes": """
        your website was confusing
        what did you change on this site after comments
        I told you that a page was not clear
        ideas to make the website better
        can I get the easy version through the post
        problems with this website
        suggestion box for the site
    """,
    "house-rules": """
        how do people treat each other here
        somebody was rude to me
        what am I not allowed to do
        will people repeat what I said outside
        can they take photos of me
        a member keeps selling me things
        do I have to talk about myself
        group agreement template
        how do I stop a person from writing to me
        somebody talks over everybody else
        bullying or shouting in meetings
        what happens if I break a rule
        gossip about what I told the group
        banned from the group
        are meetings recorded or filmed
    """,
    "what-is-co-production": """
        what does coproduction actually mean
        how is this different from asking people what they think
        doing things with people and not to them
        which definition should we use in our report
        is it only about health
        equal partners in public services
        official meaning by SCIE, NESTA and NHS
        is it a buzzword
        what is it good for
        explain it to my boss
        services designed with patients and families
    """,
    "levels": """
        can I have a say in my own treatment
        from my own care up to national policy
        where in the system can people be involved
        involvement of individuals, organisations and strategy
        difference between shaping my care plan and shaping policy
    """,
    "leadership": """
        how should managers change
        bosses who do not listen
        what does a good leader look like now
        from top down to working together
        stop treating us as them and us
        distributed and collaborative leadership
        leading without being in charge
        manager who wants to give power away
        different kind of boss
        how do I lead people who are not my staff
    """,
    "pathway": """
        how do I get more responsibility
        I came once, what could I do next
        I would like somebody to go with me the first time
        can I step back when I am not well
        grow into a leading role
        is there someone who can guide me over the months
        development route for people with lived experience
        buddy for my first visit
        mentor who helps me to grow
        from beginner to leader
        I would like to do more now
        just watch the first time
        become a member of the network
        somebody to come with me to my first meeting
    """,
    "governance": """
        who is in charge
        who do you answer to
        which committee signs it off
        who backs this at the top
        how are decisions made and reported
        accountability and reporting lines
        senior sponsor
        who is the boss
        names of the boards in York and Cumbria
    """,
    "steering-group": """
        who runs the whole thing
        how do I get on the committee
        how often does the committee meet
        a group where nobody is above anybody else
        what does the group do all day
        who is the chair
        how long do I sign up for
        join the committee
        how is the work coordinated
        flat structure without bosses
    """,
    "strategy": """
        what did North Cumbria promise
        is there a five year plan
        example of a plan that was written with the public
        what became of the promises from 2020
        do they have to involve us by law
        benefits of involving the community
        involve the community and get what for it
        legal duty to involve patients
        was the plan ever carried out
    """,
    "policy-map": """
        which laws and papers say they must listen to us
        national guidance on involving the public
        what does the NHS plan say about patients
        policy references for a business case
        is there a duty to involve people
        legislation and statutory guidance
        quote for a funding bid
        which page of the Long Term Plan
    """,
    "meet-the-system": """
        how does the council decide things
        who buys services and who provides them
        what is the difference between the NHS and the council
        I do not know who is who
        what should I ask at my first board meeting
        explain how the health service is organised
        who checks on them
        at which moment do we still have a chance to change it
        confused about all those boards and trusts
        who is responsible for my hospital
        when is the right moment to speak up
        good questions to put to officials
    """,
    "challenges": """
        why does this so often go wrong
        they asked us and then did what they wanted
        managers will not let go of control
        always the same faces in the room
        we have no time or budget to do it properly
        staff do not believe in it
        I am tired of being asked
        how do you keep it going when people leave
        criticisms of coproduction
        they never listen anyway
        what is the point of taking part
        fed up with surveys
        too slow and too expensive
        how do we reach people who are missing
        arguments when colleagues say it does not work
        power struggles
        the NHS and the council do not care
        how do we find and keep volunteers
    """,
    "impact": """
        does it make a difference
        what good does it do
        is it worth it
        what are the benefits
        what proof is there
    """,
    "learning-points": """
        how do you know if it is going well
        top tips from patients and carers
        what have you learned so far
        do not wait for people to come to you
        lessons for a team that is starting out
        advice from people who have done it
        celebrate what went well
    """,
    "history": """
        how did all this begin
        when was the network set up
        what came first
        dates and milestones
        who started it
        past reports year by year
        how long have you existed
        origins of co-production in Yorkshire and Cumbria
    """,
    "participation": """
        which theory can I use
        ways to think about how people join in
        compare the frameworks for my dissertation
        which model is best
        diagrams of involvement
        student looking for theory
    """,
    "ladder": """
        how much say do we really have
        are we only being told or can we decide
        when should you not bother to involve people
        from being informed to deciding together
        rungs of participation
        which way of involving suits our project
        how much influence will the public have
        consulted, informed or deciding
        how real is our influence
        levels of power
    """,
    "shier": """
        do adults really share power with children
        five levels for working with young people
        is our organisation ready to listen to kids
        openings, opportunities and obligations
    """,
    "hart": """
        children used for show
        eight rungs
        UNICEF model of youth participation
        are we using young people as decoration
        when adults only pretend to ask children
    """,
    "gilbert": """
        can a patient be a director
        patients in charge next to the managers
        from done to, to done with
        how do patients become leaders in a hospital trust
        patients' and carers' forum
    """,
    "lundy": """
        four things a child needs to be heard
        children's right to have their opinion taken seriously
        checklist to see if we really listen
        where do young people get a safe place to speak
        who listens and what happens then
        UN convention article about children
    """,
    "principles": """
        what do you believe in
        rules for working together as equals
        what matters to you
        standards for good involvement
        all the lists of values in one place
        what good co-production looks like
    """,
    "values": """
        treat people with respect
        everybody is worth the same
        can I trust you
        will quiet people be heard
        what do you stand for
        our ethos and culture
    """,
    "enablers": """
        what do you need to make it work
        what helps people to open up
        enough time and money to do it properly
        a comfortable place to meet
        stop using jargon
        success factors
    """,
    "cumbrian-principles": """
        how people in Cumbria agreed to work together
        thirteen rules
        treat each other with dignity
        do things and do not only talk
        be honest about what cannot change
        train people so they can join in
    """,
    "best-hopes": """
        what do people with mental health problems want from services
        we want to set the terms ourselves
        help future leaders who have been ill themselves
        hopes for patients' voice
    """,
    "conditions": """
        what has to be in place before you start a user group
        how do we make the patients' voice last
        funding for a lived experience group
        should a service user group be independent
        start small and finish things
        checklist for commissioners of user voice
    """,
    "the-iceberg": """
        what is underneath good care
        trust and relationships come first
        what you cannot see when a service works well
        make services human again
        allowed to fail and learn fast
    """,
    "equality-and-equity": """
        is it fair to treat everybody the same
        I need more help than other people
        why do some people get extra support
        difference between equal and fair
        barriers for minorities
        social justice in co-production
        unfair treatment
        discrimination in services
        privilege, power and identity
    """,
    "compact": """
        agreement between charities and the council
        how should public bodies treat voluntary groups
        does the council have to treat groups as partners
        partnership working with the third sector
        right of charities to campaign and criticise
        memorandum between the sectors
        contract between council and community groups
        commitments on both sides
        our charity wants a fair partnership
    """,
    "compact-draft": """
        what would each side promise
        can we still change the agreement
        working draft of commitments for charities and public bodies
        version to discuss at our trustees' meeting
    """,
    "outcome-strong-civil-society": """
        keep charities independent
        money for small groups to survive
        will we be punished if we speak out
        bring in new voices and not the usual ones
        core funding and capacity building
    """,
    "outcome-open-design": """
        get asked before it is decided
        show us the draft early
        how do we influence commissioning
        bring evidence from our neighbourhood
        transparent decision making
        they decided before they asked
    """,
    "outcome-good-services": """
        services that listen
        who checks if users and staff are happy
        business case has to show who was involved
        tell them what front line workers see
    """,
    "outcome-clear-changes": """
        they closed our service and nobody told us why
        what happens when a project ends
        notice before a service is cut or changed
        who takes over when the funding stops
        decommissioning done decently
        my day centre or surgery is closing
        they stopped the funding
    """,
    "outcome-health-and-wellbeing": """
        stay well in my own neighbourhood
        help close to home
        prevention through local groups
        support round families and carers
    """,
    "outcome-fair-and-equal": """
        who gets left out
        adjustments for each person
        are minorities reached in every area
        go to where people are
        reduce inequality together
        discrimination and being shut out
        reach people from ethnic minorities and remote places
    """,
    "plan-on-a-page": """
        what are you trying to achieve
        summary of the whole plan on one sheet
        from money and people in, to results out
        what should be different in ten years
        inputs, activities, outputs and outcomes
        what could go wrong with it
        your goals and how you want to get there
        how to measure the impact of involvement
        business plan in short
    """,
    "lay-partner-role": """
        what can I decide as a member of the public on a board
        do I get a vote
        how are they picked and for how long
        role description for a public member
        what support does a public member get
        are our powers real or only advice
        powers of a public representative
        who do I contact about a seat on the board
        how long would I serve
    """,
    "year-in-review": """
        what went well this year
        annual report
        good news from the projects
        who should be thanked
        achievements so far
        highlights of the year
        success, big and small
    """,
    "york-approach": """
        what was York asking about
        principles or a strategy, which one is better
        what did people say about the draft
        example of a consultation with the answers published
        did the board decide in the end
        is it still open for comments
        why did York change from a strategy to principles
        what were the two options
        tick-box fears
    """,
}

EVENTS = {
    "community-of-practice": """
        when do you meet next
        monthly online get-together
        can I keep my camera off and say nothing
        what time does it start and how long does it last
        I get nervous in groups
        do you have breaks
        meet others who do this kind of work
        can I dip in and out
        are there subtitles
        regular peer learning for practitioners
        I am deaf, is there an interpreter
        I do not speak English well
        join with a phone, no webcam
        every second Tuesday
        I only want to try it once
        can I just watch
    """,
    "safety": """
        scared to speak up in front of people
        how do you make a meeting feel safe
        I went quiet and could not carry on
        psychological safety
        what helped people to open up
        trauma and speaking in a group
        I froze and felt judged
        monthly meeting about feeling safe
    """,
    "plain-words": """
        letters I cannot understand
        rewrite a page so that everybody gets it
        which words should be banned
        why do they write like that
        bring a letter that made no sense
        monthly meeting about language
    """,
    "sharing-power": """
        who has the last word
        bosses do not want to give up control
        how can a group work without ranks
        having a real vote
        letting people set the agenda
        monthly meeting about power
    """,
    "outreach": """
        how do we reach people who never come
        go to the food bank or the market
        the same people come every time
        who has never been asked
        getting new faces
        hard to reach groups
        homeless people and others whom nobody asks
        monthly meeting about reaching people
    """,
    "without-a-name": """
        I do not want anybody to know that it is me
        speak about something I am ashamed of
        send a postcard and stay unknown
        my neighbours might recognise me
        what if my employer hears of it
        hidden subjects such as addiction or illness
        stigma and shame
        confidential ways to say something
        afraid of being recognised
        monthly meeting about staying unknown
    """,
    "evaluation-we-own": """
        how do you measure if things got better
        numbers that funders want do not tell our story
        who chooses what counts as success
        users doing the evaluation
        evaluation framework made by users
        proving that it works to a funder
        monthly meeting about evaluation
    """,
    "letting-go": """
        the project money ends, what then
        who carries it on afterwards
        handing over to somebody else
        make a pilot part of the normal service
        how do we finish something well
        monthly meeting about handing over
    """,
    "expenses-and-fares": """
        it costs me too much to come
        tell you what is wrong with the claim form
        losing wages when I take time off
        help to improve how you pay people back
        discussion about travel costs
        monthly meeting about costs
    """,
    "young-people": """
        what about teenagers
        how to involve people under eighteen
        how do we get young people to come
        listening to children properly
        youth workers welcome
        monthly meeting about young people
    """,
    "lay-partner-induction": """
        what should a new board member be told
        I was thrown in at the deep end
        first day on a committee
        help to plan a welcome for public members
        who shows you the ropes
        felt stupid on a board
        training for new board members
        monthly meeting about joining a board
    """,
    "failure-stories": """
        things that went wrong
        am I allowed to fail
        learn from mistakes without blame
        a project of ours flopped
        honest talk about what did not work
        our pilot failed
        what would you do differently next time
        monthly meeting about mistakes
    """,
    "celebration": """
        end of year get-together
        look back on what we managed
        say thank you
        be proud of something
        choose the subjects for next year
        monthly meeting at the end of the year
    """,
    "conversation-carers": """
        I never get a break from looking after my wife
        an hour to myself
        respite for people who look after family
        what was said when carers met the planners
        who do I ring to get some time off from caring
        worn out and nobody asks how I am
        my mum has dementia and I am exhausted
        caring for a disabled child round the clock
        one phone number that somebody answers
        what do carers need
        what did people say at the event for carers
    """,
    "conversation-mental-health": """
        tell the people in charge what is wrong with mental health care
        I waited months for help
        talk to those who plan services face to face
        what happens between the first call and the first visit
        can I just listen and leave when it gets too much
        afternoon in York with soup
        crisis care was not there when I needed it
        will there be a quiet room
        I have depression and nobody helped me in time
        say what would have helped my son
        waiting lists for therapy
        I am a nurse and want to hear patients
        can I get a lift there
        wheelchair access
        how do I get there from the station
    """,
    "conversation-commissioners": """
        who decides which services we get
        how do they choose who gets the contract
        why do we have this service and not another
        ask the people who give out the contracts
        what happens in a tender
        meet commissioners
        say what a provider should have to promise
        procurement explained to ordinary people
        how are contracts awarded
        questions for those who hold the budget
        how do I get there from the station
    """,
    "workshop-2021": """
        where did the nine values come from
        the day it all started
        Community First Yorkshire event
        what came out of the workshop
        ten ways to see the difference
        how can impact be measured
        values, enablers and measures
    """,
    "york-goes-global": """
        what happened at the York event in 2017
        tables with set questions
        people said beware of a tick-box
        past event with Healthwatch York
    """,
    "people-and-place": """
        conference about strengths of communities
        build on what people are good at
        local area coordinators conference in York
    """,
    "kooth-workshop": """
        workshop about the words consultation and engagement
        Participation People session
        where do the four definitions come from
    """,
    "adult-proofing-workshops": """
        does a children's model work for grown-ups
        workshops by Kooth
        testing space, voice, audience and influence with adults
    """,
    "north-west-london-talk": """
        presentation on partners from the public
        talk in pairs about barriers
        slides from London 2015
        talk that ends with a promise
    """,
}

STORIES = {
    "york-safe-haven": """
        somewhere to go at night when I cannot cope
        out-of-hours place for people in distress
        patients who started their own service
        what do you do when help is missing where you live
        who noticed that it was needed
        Sycamore House
        user-led crisis service
        crisis at night
        I do not want to be alone tonight
        evening drop-in for mental health
        sanctuary set up by service users
    """,
    "cumbria-maternity": """
        we are afraid to lose our maternity unit
        keep senior doctors where babies are born
        residents and NHS talking about hard things
        how a community helped to save a service
        independent review of maternity in Cumbria
        what happened to the maternity ward in Cumbria
        birth and hospital far from a city
        residents saved it together with the NHS
    """,
    "york-principles": """
        how did comments change a draft
        why did York drop the strategy
        people said it was full of jargon
        worried that it is just a paper exercise
        short principles in place of a long document
        health and wellbeing board report
        why did York change its mind
        easy language in council papers
    """,
    "west-cumbria-voices": """
        mums and dads shaping maternity care
        parents with a seat on the board
        I had a bad birth, who listens to parents
        talk to midwives about how care should be
        MVP in West Cumbria
        better births locally
        pregnant and want to have a say
        midwives and parents at one table
    """,
    "story-three-stage-planner": """
        planning tool made by teenagers
        young people with learning disabilities made something
        how was the planning sheet created
        People First and Triple A
        co-designed with youth
    """,
    "integrated-care-communities": """
        doctors, nurses and social workers in one local team
        community teams round a village or town
        how to bring co-production into frontline teams
        ICC in Cumbria
        neighbourhood health teams
    """,
    "workshop-to-network": """
        how did the network come about
        what does the mental health transformation money pay for
        from one day together to a monthly group
        setting up something similar in our area
        agreeing on values first
        why was the network founded
    """,
    "lived-experience-voice": """
        how can people who used mental health services be represented
        who speaks for patients in North Yorkshire
        ThriveLab report
        options for a service user voice organisation
        leave out those who depend on it
        asset based and place based voice
        independent user group for mental health
        how do we pay for a patients' voice
    """,
    "quitt-tobacco": """
        stop smoking while I am in hospital
        cigarettes on a psychiatric ward
        quit with a mental illness
        physical health of people with severe mental illness
        quality improvement in tobacco dependence
        smokers with schizophrenia or depression
        nicotine and mental illness
        unfair health of psychiatric patients
    """,
    "lundy-with-adults": """
        can you use a youth model with adults
        being given space and being listened to
        Independent Mental Health Network
        does anybody with power hear us
    """,
    "north-west-london-lay-partners": """
        what is it like to sit on a board as a member of the public
        out of my depth in meetings with professionals
        hierarchies that do not share power
        does it make any difference to have us there
        board was not diverse
        from them and us to we
        patients on committees
        do public members get listened to
        pace was too fast to be real partners
    """,
    "hospitals-and-stroke": """
        cottage hospitals in Cumbria
        after a stroke
        what was learned from stroke care
        lessons that went into the toolkit
    """,
    "steering-group-projects": """
        shortage of nurses and doctors in Cumbria
        what were they working on in 2020
        remote care in rural areas
        video appointments and recruitment projects
    """,
    "a-first-meeting": """
        what is it like to come for the first time
        I have nothing to say
        I am shy and want to stay invisible
        will they make me switch my camera on
        nervous about my first time (demo)
    """,
    "a-year-as-a-lay-partner": """
        what is it really like on a committee
        advice for somebody about to join a board
        full of abbreviations at my first meeting
        lonely as the only public member
        diary of a public member (demo)
        felt stupid among professionals
        papers came too late
    """,
}

OPPORTUNITIES = {
    "read-a-draft": """
        something I can do in ten minutes
        help from home
        I am good at spotting mistakes in leaflets
        letters from the hospital make no sense
        can I help by post without a computer
        I am housebound but would like to be useful
        without giving my name
        user testing of information
        the leaflet made no sense to me
        proof reading for free
        dyslexic and happy to say what is hard
        flexible, whenever I like
    """,
    "lay-partner": """
        get on to a board
        represent patients
        I want to be where decisions are made
        do I need qualifications
        how much time does a committee take
        will somebody train me first
        public member vacancy
        can I apply with a history of mental illness
        speak up for people who are not in the room
        sit on a committee
        influence policy
        interview and how you choose people
        I care for my son and want to change the system
    """,
    "champion": """
        I work for the council and want to change how we do things
        convince my colleagues
        my team does not listen to patients
        role for NHS staff
        will my manager let me do it
        promote involvement at work
        change the culture in my organisation
        social worker, nurse or manager who believes in this
        toolkit and support for staff
        persuade my manager and my colleagues
    """,
    "evaluation-group": """
        good with numbers and want to help
        decide what success looks like
        two hours a month
        check if services got better
        peer researcher
        are the right things being measured
        statistics and surveys
        research with lived experience
        join a small group for half a year
        are we getting better at this
    """,
    "test-the-planner": """
        something for teenagers to do
        I am 17 and want to help
        do I need my parents to agree
        try something out with a mate
        tell us honestly if it is boring
        under 25
        how old do I have to be
        young person with autism or a learning disability
        something for my son or daughter who is 15
    """,
    "tell-a-story": """
        I want people to know what happened to me
        share what I went through
        can I change my mind after it is published
        will I be able to read it first
        does it have to be a happy ending
        tell it anonymously
        talk to someone who writes it down
        nobody believed me
        write about my illness
        complaint is not enough, people should hear it
        my recovery
        can I take my story down again
    """,
}

PROJECTS = {
    "project-plain-words": """
        papers that are too long and too difficult
        I give up after the first page
        who makes your documents readable
        too many initials
        easy version of the minutes
        good project for a beginner
        how to make our documents shorter
        council letters nobody can read
        why is nothing in Polish
    """,
    "project-support-to-take-part": """
        I cannot come without help
        I need a lift to get there
        is there somebody who could go with me
        can you pay me for my hours
        can my sister be with me
        I would need a rest in the middle
        I do not want to explain my condition every time
        reasonable adjustments for involvement
        support for disabled people who want to join in
        anxious about going alone
        travel, rest and a companion
    """,
    "project-not-a-tick-box": """
        is this just for show
        they only ask us because they have to
        how do I know it is genuine
        paper exercise
        you ask and nothing changes
        check on your own projects
        fake involvement
        proof that it was not decided before
    """,
    "project-common-objectives": """
        organisations that pull in different directions
        how do partners agree on what they want
        charter for the start of a project
        shared goals between council and charities
    """,
    "project-recruit-and-keep-staff": """
        why are there no doctors here
        staff keep leaving
        different nurse every time
        welcome for new nurses who move to the area
        rural workforce
        city rules that do not work for us
        doctors do not stay long
        moving here as a nurse
    """,
    "project-care-at-distance": """
        hospital is too far away
        two hours on the road for an appointment
        I do not drive and live in the country
        worried about moving services further away
        ask a question about travelling for treatment
        remote and rural health
        many miles to the next hospital
        no bus to the hospital
    """,
    "project-telehealth": """
        I have no smartphone
        seeing the nurse on a screen
        video consultation does not work for me
        I want to see a real person
        my mother has no internet
        left behind because I am not online
        digital first services
        phone or face to face, not a screen
        old people without broadband
        apps and online appointments
    """,
    "project-stop-smoking-on-wards": """
        help to give up cigarettes as an inpatient
        what came of the project on the wards
        we took part and never heard back
        smoking ban in hospital grounds
    """,
    "project-evaluation-we-own": """
        who says whether it worked
        users choose what is counted
        how can I join the evaluation
        start from a blank sheet
        can patients own the results
    """,
}

LIBRARY = {
    "three-stage-planner": """
        form to plan something with a group
        I have an idea and do not know how to begin
        worksheet for thinking, planning and looking back
        big sheet of paper for a workshop
        print it empty and fill it in by hand
        how do I plan a trip, a club or a campaign
        template for action planning
    """,
    "terms-of-reference": """
        we are starting a group, what do we have to agree on
        written agreement for a committee
        who does what in our group
        blank form to copy for a working group
        rules for a user group or patient panel
        template for our group rules
        constitution for a small group
    """,
    "resource-plain-words": """
        how do I write so that everybody understands
        make my letter shorter and clearer
        long sentences and initials
        writing tips for leaflets
        learn plain English quickly
        simplify a text
        easy language for council letters
    """,
    "resource-a-first-meeting": """
        how to run a meeting where quiet people speak too
        somebody always does all the talking
        chairing for beginners
        what to do before people arrive
        icebreaker and introductions
        running a good meeting
        facilitation tips
        make shy people feel welcome
        inclusive meetings
    """,
    "resource-what-can-change": """
        be honest about what is already decided
        do not raise false hopes
        what to say before you ask the public
        set the scope of an involvement project
    """,
    "resource-close-the-loop": """
        how to reply to people who gave their opinion
        say no and give a reason
        what do I tell those who took part
        reporting back after a survey
        you said we did poster
        thank people and tell them the outcome
        give feedback to participants
    """,
    "resource-my-own-care": """
        getting ready to see the doctor
        I forget what I wanted to ask
        the consultant does all the talking
        what should I say at my hospital appointment
        take somebody with me to an appointment
        set goals for my treatment
        shared decision making
        list of questions for the GP
        my treatment and what matters to me
        doctor never listens to me
        help me prepare for seeing the psychiatrist, nurse or consultant
    """,
    "resource-who-decides-what": """
        I am new on a board and understand nothing
        what is commissioning
        basic facts for public members
        which body makes the decision
        three things to ask at a meeting
        which board do I go to
        felt stupid because of the jargon
    """,
    "resource-new-colleague": """
        first week in the job
        onboarding for staff
        how do we work with people who use our service
        what should I tell a new team member
        keep the culture when people leave
    """,
    "resource-bitesize-training": """
        very short lessons in Cumbria
        learn in a coffee break
    """,
    "resource-leadership-training": """
        management course with involvement in it
        training for senior managers in Cumbria
    """,
    "resource-made-to-measure-training": """
        training that was planned for local care teams
        tailor a course to one community
    """,
    "resource-context-paper": """
        why North Yorkshire works like this
        background paper on charities and public bodies
        what this website is based on
    """,
    "resource-developing-co-production-in-york": """
        board paper from 2017
        what did the report to the York board say
        how the first draft was rewritten
    """,
    "resource-north-cumbria-strategy": """
        Cumbria document about working together
        example strategy to copy
        steering group, tools and training in one plan
    """,
    "resource-co-production-an-introduction": """
        slides for beginners
        presentation by a patient and a carer
        basics about power and fairness
        Royal College of Psychiatrists talk
    """,
    "resource-embedding-partnerships": """
        London slides about public members
        how did patients get to influence policy in London
    """,
    "resource-guide-51": """
        SCIE guide
        guide for social care
        where does the best known definition come from
    """,
    "resource-logic-model": """
        example of a theory of change for health
        show inputs and results of integrated care on one sheet
        SCIE diagram
    """,
    "resource-public-health-report-2019": """
        what helps against being poor in North Yorkshire
        poverty and public health
        report of the public health director
    """,
    "resource-options-appraisal": """
        report on patients' voice for the county council
        which ways are there to represent mental health service users
        ThriveLab paper to download
    """,
    "resource-north-yorkshire-compact": """
        original text of the agreement with the voluntary sector
        where can I read the real one
    """,
    "resource-challenge-of-co-production": """
        NESTA paper
        give and take between professionals and people
        classic text to quote
    """,
    "resource-definition-of-co-production": """
        definition by a think tank
        NEF wording to quote
    """,
    "resource-guerrilla-guide": """
        a fun guide for activists
        practical book on doing it together
        people who stop being passive
    """,
    "resource-working-in-partnership": """
        what must the NHS do by law to involve the public
        NHS England guidance
        start with people
    """,
    "resource-working-well-together": """
        psychiatrists' guide
        working together in mental health services
    """,
    "resource-iceberg-effect": """
        picture of what lies under the surface
        Curators of Change
        what carries a good life
    """,
    "resource-equality-and-equity": """
        framework on fairness for a training day
        Marshall Ganz
        same for all or what each one needs
    """,
    "resource-pathways-to-participation": """
        Shier article
        how open are adults to sharing power with young people
    """,
    "resource-tokenism-to-citizenship": """
        original ladder by Roger Hart
        children at conferences just for decoration
    """,
    "resource-what-makes-co-production-different": """
        how to buy services together with those who use them
        tool for commissioning teams
        TLAP
    """,
    "resource-patient-leadership-triangle": """
        ebook by David Gilbert
        unequal power between patients and staff
    """,
    "resource-lundy-model": """
        checklist for listening to children
        space, voice, audience, influence as a PDF
    """,
    "resource-resilience-framework": """
        help a child who has had a hard time
        how families learn to cope
        bounce back
    """,
    "resource-resilience-revolution": """
        Blackpool young people project
        Boingboing
        HeadStart
    """,
    "resource-power-imbalances": """
        research partnerships between rich and poor countries
        academic paper on power
        Nature article
    """,
    "resource-kooth-participation-workshop": """
        difference between asking, engaging and doing it together
        four words explained
    """,
    "resource-ireland-participation-strategy": """
        how another country listens to its children
        Irish youth strategy
    """,
    "resource-nhs-long-term-plan": """
        national plan for the health service
        what does the NHS want from charities
        LTP 2019
    """,
    "resource-maternity-resource-kit": """
        tools for maternity and newborn services
        shape birth services with parents
    """,
    "resource-better-births": """
        national maternity policy
        what should having a baby be like in England
    """,
    "resource-maternity-review-group": """
        Kirkup report
        what did the experts say about maternity in Cumbria
    """,
    "resource-north-cumbria-health-and-care-strategy": """
        health plan for North Cumbria
        objectives and ambitions up to 2024
    """,
    "resource-healthcare-for-the-future": """
        the big consultation in Cumbria
        what was promised after the hospital consultation
    """,
    "resource-cumbria-toolkit": """
        hints and tips for involving people
        templates from Cumbria
        toolkit for beginners
        stakeholder engagement toolkit
    """,
    "resource-cumbria-health-strategies": """
        county health policies
        wellbeing strategy for Cumbria
    """,
    "resource-maternity-review-2006": """
        how parents' involvement in West Cumbria began
        old report on birth services
    """,
    "resource-york-health-strategy": """
        health priorities of York
        design principles of the city
    """,
    "resource-york-draft-approach": """
        second draft after the comments
        annex to the board paper
    """,
    "resource-article-12": """
        do children have a right to be heard
        United Nations rights of the child
    """,
    "resource-copeland-stroke-workshop": """
        preventing strokes in the community
        workshop in Copeland
    """,
}

TERMS = {
    "term-consultation": """
        being asked for my opinion before somebody decides
        asked for advice without having the decision
    """,
    "term-engagement": """
        getting people to join in and challenge an organisation
        what do they mean by public engagement
    """,
    "term-meaningful-participation": """
        really being part of a decision and not only present
        coming away stronger from taking part
    """,
    "term-co-production": """
        meaning of coproduction in simple words
        finding answers together with staff
        who invented this word
    """,
    "term-co-design": """
        staff and users shaping a service side by side
        what does codesign mean
    """,
    "term-lived-experience": """
        having been through it myself
        knowing what it is like from the inside
    """,
    "term-expert-by-experience": """
        former patient treated as an expert
        what is an EbE
    """,
    "term-lay-partner": """
        ordinary member of the public on a committee
        person without a professional background who helps to decide
    """,
    "term-champion": """
        somebody at work who speaks up for this way of working
        enthusiast inside an organisation
    """,
    "term-community-of-practice": """
        group that meets to learn from each other
        network of practitioners
    """,
    "term-patient-leadership": """
        patients who lead
        leading as a patient together with staff
    """,
    "term-peer-support": """
        help from somebody who has been there too
        talk to others with the same illness
    """,
    "term-compact": """
        deal between the public and the voluntary sector
    """,
    "term-system-leadership": """
        leading across several organisations
        getting things done by influence
    """,
    "term-logic-model": """
        chart from what we do to what should change
    """,
    "term-progressive-commissioning": """
        buying services in a fairer way
        people help to choose what is bought
    """,
    "term-asset-based": """
        look at what is strong and not at what is wrong
        ABCD approach
    """,
    "term-place-based": """
        made for one town or neighbourhood
        local and not one size fits all
    """,
    "term-parity-of-esteem": """
        being taken as seriously as professionals
        on the same level
    """,
    "term-ladder-of-engagement": """
        steps from no say to full partnership
    """,
    "term-business-as-usual": """
        what does BAU mean
        when it has become normal
    """,
    "term-letting-go": """
        passing a project on to others
    """,
    "term-life-cycle": """
        phases of a project from beginning to end
    """,
    "term-thematic-analysis": """
        how do you sort hundreds of comments
        grouping answers from a survey
    """,
    "term-tick-box-exercise": """
        they only do it to look good
        going through the motions
    """,
    "term-tokenism": """
        the token patient in the room
        invited but not listened to
    """,
    "term-feedback-loop": """
        getting an answer after you gave your views
    """,
    "term-reflective-practice": """
        thinking about how I did my job
        learning from what happened at work
    """,
    "term-person-centred": """
        care that fits me
        see the person and not the illness
    """,
    "term-self-care": """
        looking after myself
        managing my own condition
    """,
    "term-safeguarding": """
        what does it mean to keep people from harm
        protecting vulnerable people
    """,
    "term-aftercare": """
        somebody to check on me when it brought back bad memories
    """,
    "term-stigmatised-topic": """
        things nobody dares to talk about
        afraid of what people will think
    """,
    "term-equality-and-equity": """
        treating people the same or treating them fairly
        EDI
    """,
    "term-intersectionality": """
        being black and disabled and a woman all at once
        several disadvantages that overlap
    """,
    "term-protected-characteristics": """
        age, disability, religion, sex and the law
        Equality Act groups
        racism, sexism and other discrimination
    """,
    "term-vcse": """
        what do the letters VCSE stand for
        voluntary groups and social businesses
    """,
    "term-third-sector": """
        neither government nor business
        charities and clubs
    """,
    "term-integrated-care-community": """
        what is an ICC
        team of nurses, doctors and carers for one area
    """,
    "term-maternity-voices-partnership": """
        what is an MVP
        group of parents and midwives
    """,
    "term-ccg": """
        what did CCG stand for
        who used to buy local health services
    """,
    "term-ncic": """
        what is NCIC
        hospital trust in North Cumbria
    """,
    "term-clic": """
        what is CLIC
        learning and improvement in Cumbria
    """,
    "term-ltp": """
        what does LTP stand for
    """,
    "term-healthwatch": """
        who speaks up for patients
        independent watchdog for health and care
    """,
    "term-safe-haven": """
        what is a safe haven
        place in York for a bad night
    """,
    "term-local-area-coordination": """
        local area coordinators network
    """,
}

ENGLISH = LISTS | TEXTS | EVENTS | STORIES | OPPORTUNITIES | PROJECTS | LIBRARY | TERMS

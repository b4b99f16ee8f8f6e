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
        home page
        patient and public involvement North Yorkshire
        PPI group
        service user group
        new here, what is this
        service design network York
        lived experience network
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
        calendar
        upcoming meetings
        what's on
        past events and notes
        webinars
        conferences
        when and where do you meet
        sign up for an event or a meeting
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
        volunteer
        volunteering opportunities
        join in
        PPI opportunities
        I want help other people
        roles open now
        sign up to help
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
        current projects
        project list
        programmes and initiatives
        work in progress
        what is being improved
        workstreams
        join a project
        what are you doing about it
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
        feedback
        you said we did
        what changed
        closing the feedback loop
        responses to comments
        no reply
        promises kept and broken
        what happened after I told you
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
        case studies
        good practice
        best practice examples
        success stories
        real life examples
        evidence of impact
        stories from patients
        examples for my essay
    """,
    "news": """
        what is new
        latest announcements
        what have you been up to lately
        anything changed since I was last here
        latest
        updates
        bulletin
        newsletter
        announcements
        recent changes
    """,
    "news-week": """
        what is on in co-production week
        tea and a chat, no slides
        awareness week events in York
        two things to go to this month
        Co-Production Week
        national week
        tea event
        two meetings in one week
        come and tell us what helps
    """,
    "news-glossary": """
        readers complained about difficult words
        which words did you take off the website
        can I tell you that I do not understand something
        simpler wording after feedback
        glossary changes
        hard words removed
        tell us a page is unclear
        website feedback from readers
        website got easier to read
        jargon busting update
        what happened after people told us
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
        members
        contacts
        who's who
        partners
        find a person
        speaker for my event
        people near me
        address book
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
        documents
        reports
        resources
        downloads
        guides and templates
        publications and papers
        reading list
        PDF
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
        courses
        e-learning
        bite-size
        tips for running a meeting
        microlearning in a tea break
        CPD for nurses and social workers
        how to chair a meeting well
        leadership course Cumbria
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
        dictionary
        acronyms
        word list
        definitions
        easy words please, English not my language
        jargon buster
        plain English meanings
        terminology for an essay
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
        have your say
        drafts
        public comment
        policy out for comment
        feedback on draft strategy
        consultation outcome
        they never listen to what we say
        open and closed consultations
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
        about us
        who funds this
        our history
        Community First Yorkshire
        transformation programme
        sponsor and funding
        who is behind this website
        co-design in a few words
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
        can I join
        for whom is this
        family carer
        eligibility
        retired and would like to help
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
        travel costs
        claim expenses
        mileage
        parking fees
        pay me back
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
        involvement payment
        incentives
        rewards
        reference letter
        vouchers and benefits rules
        why do you get a salary and I get nothing
        can I get paid, money for my time
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
        I cannot cope and do not want to be alone tonight
        worried about a child, a neighbour or an old person
        what if I cry or have a panic attack in the meeting
        it brought everything back
        somebody is in danger
        bullied or threatened by someone here
        crisis line, who can I ring in an emergency
        feeling low, suicidal, want to die or hurt myself
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
        GDPR
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
        large print
        web accessibility
        text too small
        keyboard only
        blind user
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
        registration
    """,
    "changes": """
        your website was confusing
        what did you change on this site after comments
        I told you that a page was not clear
        ideas to make the website better
        can I get the easy version through the post
        problems with this website
        suggestion box for the site
        your site is rubbish
        website feedback
        what became of my comment
        page hard to understand
        was this page clear
        site improvements
        changelog
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
        code of conduct
        ground rules
        confidentiality
        terms of behaviour
        netiquette
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
        coproduction
        co-production definition
        co-production meaning simple
        NEF definition
        define co-production for essay
        co-production vs consultation
        yet another word for consultation?
        working together with patients
        codesign, co-design or co-production?
    """,
    "levels": """
        can I have a say in my own treatment
        from my own care up to national policy
        where in the system can people be involved
        involvement of individuals, organisations and strategy
        difference between shaping my care plan and shaping policy
        levels
        individual, organisation, policy
        micro meso macro
        self-management
        personal health goals
        my doctor should listen to me
        shared decisions about my own care
        strategic level co-production
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
        leadership
        system leadership
        management style
        bosses
        leadership for integrated care
        place-based leadership
        them and us
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
        next steps
        getting started
        peer leader
        leadership programme service users
        career path lived experience
        volunteering, from first visit to more
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
        governance
        Health and Wellbeing Board
        Thriving Communities Partnership
        Compact
        System Leadership Board
        who is accountable
        which board commits to coproduction
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
        steering committee
        Working Together Steering Group
        planning group
        chair from outside the NHS
        faith leader as chair
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
        co-production strategy 2020-2024
        North Cumbria strategy
        action plan
        aims and objectives
        sample involvement strategy
        Community Alliances
        Cumbria coproduction plan document
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
        policy
        NHS Long Term Plan
        Better Births
        statutory guidance
        policy context for essay
        which rules say ask the public
        Working in Partnership with People
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
        who is in charge
        who does what
        NHS structure
        CCG, ICB, trust, council
        who decides about services
        what does Healthwatch do
        guide for new governors
        who decides what
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
        barriers
        problems and solutions
    """,
    "impact": """
        does it make a difference
        what good does it do
        is it worth it
        what are the benefits
        what proof is there
        evidence of impact
        does it work
        results
        waste of time and money
        effectiveness
        why should we bother
        benefits of lay partners
        was it ever evaluated
    """,
    "learning-points": """
        how do you know if it is going well
        top tips from patients and carers
        what have you learned so far
        do not wait for people to come to you
        lessons for a team that is starting out
        advice from people who have done it
        celebrate what went well
        lessons learned
        what works
        dos and don'ts
        five tips
        is our involvement any good
        service user representatives' experience
        key takeaways
        what would you tell a beginner
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
        timeline
        background
        when did co-production start here
        National Co-production Week York 2017
        Better Births
        chronology for an article
        what happened before 2020
        Phil Hope speech
    """,
    "participation": """
        which theory can I use
        ways to think about how people join in
        compare the frameworks for my dissertation
        which model is best
        diagrams of involvement
        student looking for theory
        models
        theories
        participation models overview
        ladder or triangle
        Hart, Shier, Lundy, Gilbert
        conceptual framework for an essay
        youth participation theory
        ladder of participation and other models
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
        ladder
        levels of co-production
        engagement or consultation
        spectrum of participation
        doing to, doing for, doing with
        TLAP ladder
        difference between co-design and co-production
    """,
    "shier": """
        do adults really share power with children
        five levels for working with young people
        is our organisation ready to listen to kids
        openings, opportunities and obligations
        Harry Shier
        Shier's model
        five levels
        children on committees
        pupil voice model
        youth council has no power
        why do grown ups not listen to us
        share power with kids
    """,
    "hart": """
        children used for show
        eight rungs
        UNICEF model of youth participation
        are we using young people as decoration
        when adults only pretend to ask children
        Hart's ladder
        ladder of participation
        tokenism
        token young person
        youth-led projects
        manipulated by adults
        they ask us but nothing changes
        child participation levels
    """,
    "gilbert": """
        can a patient be a director
        patients in charge next to the managers
        from done to, to done with
        how do patients become leaders in a hospital trust
        patients' and carers' forum
        patient leadership
        David Gilbert model
        triangle
        patient partners
        patient on the board of directors
        patient-led improvement
        staff and patient power
        expert patients as leaders
    """,
    "lundy": """
        four things a child needs to be heard
        children's right to have their opinion taken seriously
        checklist to see if we really listen
        where do young people get a safe place to speak
        who listens and what happens then
        UN convention article about children
        Lundy
        right to be heard
        voice of the child
        Article 12
        nobody asks me, I am 17
        safe space to speak
        child rights model
        listening to pupils
    """,
    "principles": """
        what do you believe in
        rules for working together as equals
        what matters to you
        standards for good involvement
        all the lists of values in one place
        what good co-production looks like
        our principles
        ground rules
        code of conduct
        ethics
        framework of values and principles
        beliefs
        guiding principles list
        what do you promise to stick to
    """,
    "values": """
        treat people with respect
        everybody is worth the same
        can I trust you
        will quiet people be heard
        what do you stand for
        our ethos and culture
        core values
        parity of esteem
        nine values
        trust and respect
        workshop July 2021
        mutual respect
        being inclusive and accessible
        staff look down on me
    """,
    "enablers": """
        what do you need to make it work
        what helps people to open up
        enough time and money to do it properly
        a comfortable place to meet
        stop using jargon
        success factors
        what makes it work
        preconditions
        key ingredients
        time and resources
        feeling safe in a group
        psychological safety
        shared ownership
        enabling factors
    """,
    "cumbrian-principles": """
        how people in Cumbria agreed to work together
        thirteen rules
        treat each other with dignity
        do things and do not only talk
        be honest about what cannot change
        train people so they can join in
        Cumbrian Way
        Cumbria rules
        North Cumbria principles
        13 principles
        ways of working in Cumbria
        dignity and openness
        talk to me with respect
        charter for service users
    """,
    "best-hopes": """
        what do people with mental health problems want from services
        we want to set the terms ourselves
        help future leaders who have been ill themselves
        hopes for patients' voice
        best hopes
        mental health hopes
        what we hope for
        aims of user voice in mental health
        health inequalities and lived experience
        ThriveLab three hopes
        develop peer leaders
        vision for mental health voice
    """,
    "conditions": """
        what has to be in place before you start a user group
        how do we make the patients' voice last
        funding for a lived experience group
        should a service user group be independent
        start small and finish things
        checklist for commissioners of user voice
        eight conditions
        make it sustainable
        strengths based
        asset-based approach
        local voices
        independent user-led organisation
        mental health service user forum
        groups always fold after a year
    """,
    "the-iceberg": """
        what is underneath good care
        trust and relationships come first
        what you cannot see when a service works well
        make services human again
        allowed to fail and learn fast
        iceberg model
        below the surface
        hidden work
        positive risk taking
        person-centred care
        independent living
        let me live my own life
        fail fast
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
        EDI
        DEI
        fairness
        equality, diversity and inclusion
        that is not fair
        intersectionality
        four pillars
        they treat me different
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
        voluntary sector compact
        VCSE compact
        local compact
        partnership agreement
        concordat
        charities and statutory bodies
        nonprofit and government partnership
        MoU with the third sector
    """,
    "compact-draft": """
        what would each side promise
        can we still change the agreement
        working draft of commitments for charities and public bodies
        version to discuss at our trustees' meeting
        draft compact
        draft commitments
        comment on the compact
        compact outcomes list
        proposal for a new compact
        six outcomes
        has anybody signed it yet
        what should the council promise charities
    """,
    "outcome-strong-civil-society": """
        keep charities independent
        money for small groups to survive
        will we be punished if we speak out
        bring in new voices and not the usual ones
        core funding and capacity building
        civil society
        charity independence
        free speech for charities
        small charities going under
        long-term funding
        user-led groups on their own feet
        grassroots
        always the same faces
    """,
    "outcome-open-design": """
        get asked before it is decided
        show us the draft early
        how do we influence commissioning
        bring evidence from our neighbourhood
        transparent decision making
        they decided before they asked
        open policy making
        early involvement
        involve us before the decision
        co-commissioning
        decided behind closed doors
        local needs evidence
        fair challenge
        first draft for the public
    """,
    "outcome-good-services": """
        services that listen
        who checks if users and staff are happy
        business case has to show who was involved
        tell them what front line workers see
        service quality
        better services
        user satisfaction
        staff satisfaction survey
        responsive services
        involvement in a business case
        make the service good for patient
        frontline insight
    """,
    "outcome-clear-changes": """
        they closed our service and nobody told us why
        what happens when a project ends
        notice before a service is cut or changed
        who takes over when the funding stops
        decommissioning done decently
        my day centre or surgery is closing
        they stopped the funding
        service closure
        service cuts
        exit plan
        handover
        my group stops, what then
        service reconfiguration
        reasons for changes
        end of contract
    """,
    "outcome-health-and-wellbeing": """
        stay well in my own neighbourhood
        help close to home
        prevention through local groups
        support round families and carers
        wellbeing
        prevention
        keep healthy at home
        resilience in the community
        social prescribing
        support for carers nearby
        community health
        community networks
    """,
    "outcome-fair-and-equal": """
        who gets left out
        adjustments for each person
        are minorities reached in every area
        go to where people are
        reduce inequality together
        discrimination and being shut out
        reach people from ethnic minorities and remote places
        protected characteristics
        Equality Act
        hard to reach groups
        seldom heard
        outreach
        monitoring who takes part
        left out because of where I live
        underserved communities
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
        theory of change
        logic model
        strategy summary
        aims and objectives
        vision and mission
        POAP
        roadmap
        why is change needed
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
        lay member
        lay representative
        PPI representative
        public seat on the board
        patient on a committee
        induction for lay members
        I am retired and want to sit on a board
        board member job description
        who decides, and who sits with them
    """,
    "year-in-review": """
        what went well this year
        annual report
        good news from the projects
        who should be thanked
        achievements so far
        highlights of the year
        success, big and small
        year in review
        yearly report
        successes
        looking back on 2026
        what have you done in 2026
        thank you to volunteers
        end of year summary
        wins
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
        York consultation 2017
        guiding principles
        option A or option B
        first draft York
        plain language demands York
        what did officers recommend
        case study of a public consultation
        York people complained about tick box
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
        CoP
        Zoom or Teams call every month
        network meeting online
        need account to join meeting?
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
        safe space
        afraid to talk in group
        trauma informed meetings
        ground rules for a group
        shy, I don't say anything in meetings
        facilitating sensitive discussions
        what makes people stop talking
    """,
    "plain-words": """
        letters I cannot understand
        rewrite a page so that everybody gets it
        which words should be banned
        why do they write like that
        bring a letter that made no sense
        monthly meeting about language
        plain English session
        hard words, I not understand
        jargon
        gobbledygook
        practise clear writing together
        health literacy workshop
        management speak drives me mad
        a jargon buster: rewrite hard words together
    """,
    "sharing-power": """
        who has the last word
        bosses do not want to give up control
        how can a group work without ranks
        having a real vote
        letting people set the agenda
        monthly meeting about power
        power imbalance
        hierarchy
        shared decision making in groups
        who makes the decisions here
        devolve power to communities
        outside chair for a group
        they never let us decide
        why do the people in charge not listen to us
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
        seldom heard groups
        engaging underserved communities
        community outreach
        meet people where they are
        who is missing from our meetings
        hold a meeting at a food bank
        diversity of who comes
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
        anonymous
        privacy when taking part
        say it in secret
        taboo topics
        anonymous feedback methods
        not want give my name
        don't want my mates to find out
        privacy in a meeting
    """,
    "evaluation-we-own": """
        how do you measure if things got better
        numbers that funders want do not tell our story
        who chooses what counts as success
        users doing the evaluation
        evaluation framework made by users
        proving that it works to a funder
        monthly meeting about evaluation
        session on outcomes and measures
        KPIs
        outcome measures chosen by service users
        what should we count
        participatory evaluation
        funders always want figures
    """,
    "letting-go": """
        the project money ends, what then
        who carries it on afterwards
        handing over to somebody else
        make a pilot part of the normal service
        how do we finish something well
        monthly meeting about handing over
        exit strategy
        mainstreaming a pilot
        business as usual
        sustainability after funding stops
        handover
        when is a project finished
        talk on ending a project
    """,
    "expenses-and-fares": """
        it costs me too much to come
        tell you what is wrong with the claim form
        losing wages when I take time off
        help to improve how you pay people back
        discussion about travel costs
        monthly meeting about costs
        talk about expenses
        bus fare too dear
        out of pocket
        barriers to claiming expenses
        parking costs put people off
        reimbursement policy discussion
        unpaid leave to attend meetings
    """,
    "young-people": """
        what about teenagers
        how to involve people under eighteen
        how do we get young people to come
        listening to children properly
        youth workers welcome
        monthly meeting about young people
        youth voice
        youth participation
        Lundy model session
        do adults even listen to teens
        children and young people engagement
        CYP
        kids and students having a say
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
        onboarding public members
        orientation for lay members
        what I need to know before the board
        buddy for new committee members
        plan the first day together
        starter pack for a board
        PPV partner induction
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
        failure
        lessons learned session
        what went wrong
        learning from failed projects
        talk about mess-ups
        no blame culture
        admit that it did not work
    """,
    "celebration": """
        end of year get-together
        look back on what we managed
        say thank you
        be proud of something
        choose the subjects for next year
        monthly meeting at the end of the year
        party
        annual review
        good news and achievements
        what did we get done this year
        thank you event for volunteers
        end of year meeting
        themes for next year
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
        carers event
        short breaks
        carer breaks budget
        unpaid carers meet council
        carer burnout
        so tired, need rest from caring
        caregiver respite
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
        mental health event
        meet mental health managers
        CMHT feedback
        angry about mental health team
        public meeting on mental health
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
        commissioning
        service specification
        who buys care services
        ITT and tender questions from public
        why did they give it to that company
        public meeting with council buyers
    """,
    "workshop-2021": """
        where did the nine values come from
        the day it all started
        Community First Yorkshire event
        what came out of the workshop
        ten ways to see the difference
        how can impact be measured
        values, enablers and measures
        July 2021
        values and principles of co-production
        parity of esteem
        list of nine principles
        2021 workshop report
        founding event
        community mental health workshop
    """,
    "york-goes-global": """
        what happened at the York event in 2017
        tables with set questions
        people said beware of a tick-box
        past event with Healthwatch York
        York goes Global
        York draft strategy consultation event
        Co-Production Week 2017
        what did people in York say
        table discussion July 2017
        where was the safe haven praised
    """,
    "people-and-place": """
        conference about strengths of communities
        build on what people are good at
        local area coordinators conference in York
        ABCD conference
        asset-based
        strengths based practice event
        York conference in May
        People and Place
        social work strengths approach
    """,
    "kooth-workshop": """
        workshop about the words consultation and engagement
        Participation People session
        where do the four definitions come from
        Kooth
        Kooth session 2022
        participation vs engagement workshop
        four core terms
        past workshop on participation
    """,
    "adult-proofing-workshops": """
        does a children's model work for grown-ups
        workshops by Kooth
        testing space, voice, audience and influence with adults
        adult proofing
        Lundy model for adults workshop
        rights model tried with grown-ups
        youth model checked for adult use
        when were the Lundy workshops
    """,
    "north-west-london-talk": """
        presentation on partners from the public
        talk in pairs about barriers
        slides from London 2015
        talk that ends with a promise
        embedding partnerships
        NW London lay partners slides
        November 2015 talk
        presentation with pledges
        lecture about lay members
        NWL event
    """,
}

STORIES = {
    "york-safe-haven": """
        patients who started their own service
        what do you do when help is missing where you live
        who noticed that it was needed
        Sycamore House
        user-led crisis service
        evening drop-in for mental health
        sanctuary set up by service users
        safe haven
        crisis café example
        York mental health safe place story
        York Press safe haven money
        service started by service users
        good local example in York
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
        maternity
        consultant-led unit
        obstetric unit
        Bill Kirkup
        Working Together Group
        labour ward closing
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
        Health and Wellbeing Board York 2017
        HWB paper co-production
        York co-production strategy
        guiding principles not strategy
        what did council do with comments
        York commitment November 2016
        Developing Co-Production in York
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
        MVP
        Maternity Voices
        MNVP
        having a baby
        new mum
        maternity service users group
        Local Maternity System board
        midwife who wants to hear from mothers
        babies born in the hospital in Cumbria
    """,
    "story-three-stage-planner": """
        planning tool made by teenagers
        young people with learning disabilities made something
        how was the planning sheet created
        People First and Triple A
        co-designed with youth
        three-stage planner
        A3 planning sheet
        Triple A
        SEND co-production tool
        who made the planner
        additional needs group Cumbria
        think plan reflect
    """,
    "integrated-care-communities": """
        doctors, nurses and social workers in one local team
        community teams round a village or town
        how to bring co-production into frontline teams
        ICC in Cumbria
        neighbourhood health teams
        integrated care
        ICCs
        multidisciplinary team
        joined-up care close to home
        district nurse team
        five steps for local teams
    """,
    "workshop-to-network": """
        how did the network come about
        what does the mental health transformation money pay for
        from one day together to a monthly group
        setting up something similar in our area
        agreeing on values first
        why was the network founded
        how it started
        origin story
        network history
        start our own network
        learning network case study
        what happened after the 2021 workshop
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
        ThriveLab
        options appraisal
        lived experience voice
        best hopes
        mental health user forum
        service user representation report
        who speaks for people like me
        experts by experience model county council
        people with depression and anxiety
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
        QuITT
        quit smoking
        smoking cessation
        SMI smoking
        NCCMH
        stop cigarettes mental hospital
        health inequalities and tobacco
    """,
    "lundy-with-adults": """
        can you use a youth model with adults
        being given space and being listened to
        Independent Mental Health Network
        does anybody with power hear us
        Lundy model
        Laura Lundy
        space voice audience influence
        children's rights Article 12
        UNCRC participation
        Kooth and Lundy
        right to be heard
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
        lay partners
        NW London
        lay partners example
        patient leaders London
        public members shaping policy
        what is hard for lay members
    """,
    "hospitals-and-stroke": """
        cottage hospitals in Cumbria
        after a stroke
        what was learned from stroke care
        lessons that went into the toolkit
        stroke
        community hospital
        small local hospital
        stroke services co-production
        learning from North Cumbria
        my dad had a stroke
    """,
    "steering-group-projects": """
        shortage of nurses and doctors in Cumbria
        what were they working on in 2020
        remote care in rural areas
        video appointments and recruitment projects
        recruitment and retention Cumbria
        North Cumbria projects 2020
        steering group priorities
        the real telehealth project in Cumbria
        three project titles
        distance care Cumbria
    """,
    "a-first-meeting": """
        what is it like to come for the first time
        I have nothing to say
        I am shy and want to stay invisible
        will they make me switch my camera on
        nervous about my first time (demo)
        first meeting
        first time
        joining without camera
        social anxiety
        Robin
        newcomer experience
        hospital letter idea from a meeting
    """,
    "a-year-as-a-lay-partner": """
        what is it really like on a committee
        advice for somebody about to join a board
        full of abbreviations at my first meeting
        lonely as the only public member
        diary of a public member (demo)
        felt stupid among professionals
        papers came too late
        lay partner diary
        my year on a board
        tips for lay members
        too many acronyms in board papers
        is being a patient rep worth it
        reading papers with a buddy
        lay member experience
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
        proofread
        reader panel
        lay reader
        check a leaflet
        test if text is easy
        patient information review group
        your letters are rubbish, let me fix them
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
        board member
        lay member vacancy
        lay representative
        patient rep
        PPV partner
        role for retired person on board
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
        champion
        co-production champion
        advocate in my team
        ward staff who want to involve patients
        ambassador role
        staff training and peer support
        bring co-production to my workplace
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
        evaluation volunteer
        data and surveys volunteer
        outcomes group
        patient reported measures
        I like maths, can I help
        retired researcher
        choose the indicators
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
        youth volunteering
        young volunteers
        I am 16
        for teens
        college student 18 to 25
        try out a worksheet
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
        my story
        share my experience
        patient story
        testimony
        case study interview
        I want to say what happened
        tell what went wrong on the ward
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
        plain English
        easy read
        acronyms
        too much text, small English
        accessible information standard
        translation into other languages
        big words
        no more jargon
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
        access needs
        accessibility
        access form
        buddy
        help to come to meeting
        carer comes with me
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
        tick box
        tokenism
        tokenistic
        lip service
        sham consultation
        box ticking by the council
        already decided, waste of time
    """,
    "project-common-objectives": """
        organisations that pull in different directions
        how do partners agree on what they want
        charter for the start of a project
        shared goals between council and charities
        joint aims
        partnership agreement
        memorandum of understanding
        project charter
        everyone wants something else
        shared outcomes across organisations
        agree the aims before we begin
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
        recruitment
        staff shortage
        retention of health staff
        not enough nurses
        no GP, no doctor here
        staff turnover in the countryside
        staff shortage, jobs that nobody takes
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
        long journey to hospital
        travel to appointments
        far from doctor
        centralisation of services
        our clinic may move further away
        rural access to care
        telehealth, care from afar
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
        telemedicine
        online doctor
        virtual clinic
        digital exclusion
        remote consultation
        talk to doctor by computer
        can't use the app
    """,
    "project-stop-smoking-on-wards": """
        help to give up cigarettes as an inpatient
        what came of the project on the wards
        we took part and never heard back
        smoking ban in hospital grounds
        smoking on the ward
        smoking cessation project
        want cigarette in hospital
        results shared with those who took part
        tobacco project inpatient units
    """,
    "project-evaluation-we-own": """
        who says whether it worked
        users choose what is counted
        how can I join the evaluation
        start from a blank sheet
        can patients own the results
        user-led evaluation
        evaluation project
        own our results
        who picks the indicators
        lived experience evaluation
        monitoring by service users
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
        planner
        think plan reflect
        A3 planning sheet
        project planning template
        plan do review
        canvas for a new project
        Triple A and People First planner
        planning tool for young people
    """,
    "terms-of-reference": """
        we are starting a group, what do we have to agree on
        written agreement for a committee
        who does what in our group
        blank form to copy for a working group
        rules for a user group or patient panel
        template for our group rules
        constitution for a small group
        ToR
        TOR template
        group agreement
        steering group rules
        committee charter
        how does our group decide things
        governance document
        setting up a patient group
        template of rules for a new group
    """,
    "resource-plain-words": """
        how do I write so that everybody understands
        make my letter shorter and clearer
        long sentences and initials
        writing tips for leaflets
        learn plain English quickly
        simplify a text
        easy language for council letters
        plain English
        plain language
        avoid jargon
        clear writing
        letters that nobody understands
        readable patient leaflet
        too many abbreviations
        rewrite a page
        jargon buster: which words to use instead
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
        first meeting
        chair a meeting
        meeting checklist
        kick-off meeting
        meeting ground rules
        nobody lets me speak
        round of names
        how to host a focus group
    """,
    "resource-what-can-change": """
        be honest about what is already decided
        do not raise false hopes
        what to say before you ask the public
        set the scope of an involvement project
        what is up for discussion
        managing expectations
        red lines
        sham consultation
        scope
        fixed or open
        non-negotiables
        why ask us if it is decided
    """,
    "resource-close-the-loop": """
        how to reply to people who gave their opinion
        say no and give a reason
        what do I tell those who took part
        reporting back after a survey
        you said we did poster
        thank people and tell them the outcome
        give feedback to participants
        closing the loop
        feedback loop
        you said, we did
        reply after a consultation
        we never heard back
        template for feedback to people
        what happened to my comments
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
        care plan meeting
        ward round
        questions for the doctor
        appointment tomorrow
        care review
        personalised care
        doctor talk, how I prepare
        scared of my appointment
    """,
    "resource-who-decides-what": """
        I am new on a board and understand nothing
        what is commissioning
        basic facts for public members
        which body makes the decision
        three things to ask at a meeting
        which board do I go to
        felt stupid because of the jargon
        new board member
        basics for lay members
        health and council bodies explained
        training for lay partners
        jargon on boards
        short course on how decisions are made
    """,
    "resource-new-colleague": """
        first week in the job
        onboarding for staff
        how do we work with people who use our service
        what should I tell a new team member
        keep the culture when people leave
        new starter
        staff induction
        new staff
        new nurse or social worker
        staff turnover
        orientation for employees
        when staff keep changing
        welcome pack for staff
    """,
    "resource-bitesize-training": """
        very short lessons in Cumbria
        learn in a coffee break
        bitesize
        online training
        e-learning
        micro learning
        quick course on co-production
        North Cumbria online modules
    """,
    "resource-leadership-training": """
        management course with involvement in it
        training for senior managers in Cumbria
        leadership course
        CLIC
        leadership programme
        Cumbria Learning and Improvement
        management development
        courses for leaders
        CPD for managers
    """,
    "resource-made-to-measure-training": """
        training that was planned for local care teams
        tailor a course to one community
        bespoke training
        ICC training
        Integrated Care Communities
        custom training
        training needs of a local team
        what stops teams working together
    """,
    "resource-context-paper": """
        why North Yorkshire works like this
        background paper on charities and public bodies
        what this website is based on
        context paper
        Thriving Communities Partnership
        North Yorkshire paper
        July 2021 workshop report
        briefing on the Compact
        co-production and the compact
        policy context North Yorkshire
    """,
    "resource-developing-co-production-in-york": """
        board paper from 2017
        what did the report to the York board say
        how the first draft was rewritten
        York report
        York HWB paper
        Health and Wellbeing Board August 2017
        York council co-production
        principles not strategy
        York co-production strategy draft
    """,
    "resource-north-cumbria-strategy": """
        Cumbria document about working together
        example strategy to copy
        steering group, tools and training in one plan
        Cumbria strategy
        coproduction strategy
        working together in North Cumbria
        ICP strategy 2020
        Cumbria NHS plan 2024
        involvement strategy
        North Cumbria ICP
    """,
    "resource-co-production-an-introduction": """
        slides for beginners
        presentation by a patient and a carer
        basics about power and fairness
        Royal College of Psychiatrists talk
        introduction slides
        PowerPoint
        RCPsych slides
        co-production 101
        an introduction
        training by patients and carers
        what goes wrong in co-production
    """,
    "resource-embedding-partnerships": """
        London slides about public members
        how did patients get to influence policy in London
        embedding partnerships
        North West London
        NWL lay partners
        MiP event
        Managers in Partnership
        barriers for lay partners
        case study from London
        three levels of influence
    """,
    "resource-guide-51": """
        SCIE guide
        guide for social care
        where does the best known definition come from
        guide 51
        SCIE
        co-production definition in social care
        adult social care guidance
        Social Care Institute
        what is co-production guide
    """,
    "resource-logic-model": """
        example of a theory of change for health
        show inputs and results of integrated care on one sheet
        SCIE diagram
        logic model example
        integrated care
        SCIE logic model
        DHSC integration model
        outcomes of health and care integration
        joined-up care on one page
    """,
    "resource-public-health-report-2019": """
        what helps against being poor in North Yorkshire
        poverty and public health
        report of the public health director
        DPH annual report
        poverty report
        public health 2019
        poor people
        deprivation in North Yorkshire
        low income and health
    """,
    "resource-options-appraisal": """
        report on patients' voice for the county council
        which ways are there to represent mental health service users
        ThriveLab paper to download
        options appraisal
        ThriveLab
        voice and representation
        mental health report January 2022
        NYCC mental health paper
        lived experience report
        report on service user representation
    """,
    "resource-north-yorkshire-compact": """
        original text of the agreement with the voluntary sector
        where can I read the real one
        compact document
        NY compact
        compact full text
        official compact
        compact between council and charities
    """,
    "resource-challenge-of-co-production": """
        NESTA paper
        give and take between professionals and people
        classic text to quote
        NESTA 2009
        the challenge of
        reciprocity
        equal partnership with professionals
        early paper for my literature review
        equal and reciprocal relationship
    """,
    "resource-definition-of-co-production": """
        definition by a think tank
        NEF wording to quote
        New Economics Foundation
        nef
        co-production definition
        define coproduction
        citation for an essay
        families and neighbours as equals
    """,
    "resource-guerrilla-guide": """
        a fun guide for activists
        practical book on doing it together
        people who stop being passive
        guerrilla guide
        guerilla
        art of co-production
        We CoProduce
        Ideas Alliance
        from passive to equal partner
        rebel guide
    """,
    "resource-working-in-partnership": """
        what must the NHS do by law to involve the public
        NHS England guidance
        start with people
        statutory guidance
        duty to involve
        legal duty of the NHS
        ICB public involvement duties
        law on patient and public involvement
        is it against the law not to ask us
        NHSE 2022
    """,
    "resource-working-well-together": """
        psychiatrists' guide
        working together in mental health services
        working well together
        RCPsych guide
        mental health co-production
        reading for psychiatrists
        commissioning mental health together
    """,
    "resource-iceberg-effect": """
        picture of what lies under the surface
        Curators of Change
        what carries a good life
        iceberg effect
        iceberg picture
        iceberg diagram
        trust under the water
        visual for a talk on trust
    """,
    "resource-equality-and-equity": """
        framework on fairness for a training day
        Marshall Ganz
        same for all or what each one needs
        equity framework
        Ganz
        equity handout
        equality versus equity paper
        source for the fairness slide
    """,
    "resource-pathways-to-participation": """
        Shier article
        how open are adults to sharing power with young people
        Shier 2001
        Children & Society article
        journal article on youth voice
        pathways
        Harry Shier paper
        reference for five levels
    """,
    "resource-tokenism-to-citizenship": """
        original ladder by Roger Hart
        children at conferences just for decoration
        Hart 1992
        tokenism to citizenship
        UNICEF essay
        Roger Hart paper
        Innocenti
        reference for the ladder of participation
    """,
    "resource-what-makes-co-production-different": """
        how to buy services together with those who use them
        tool for commissioning teams
        TLAP
        Think Local Act Personal
        co-production in commissioning
        procurement with service users
        tender with lived experience
        how is it different
        commissioning toolkit
    """,
    "resource-patient-leadership-triangle": """
        ebook by David Gilbert
        unequal power between patients and staff
        InHealth Associates
        patient leadership book
        Gilbert ebook
        ebook for patient leaders
        triangle ebook
    """,
    "resource-lundy-model": """
        checklist for listening to children
        space, voice, audience, influence as a PDF
        Lundy checklist
        Lundy PDF
        EU child participation
        Laura Lundy paper
        child participation checklist
    """,
    "resource-resilience-framework": """
        help a child who has had a hard time
        how families learn to cope
        bounce back
        resilience
        coping
        Hart and Blincow
        coping skills for teenagers
        resilient children
        family is struggling
        resilience for school pupils
    """,
    "resource-resilience-revolution": """
        Blackpool young people project
        Boingboing
        HeadStart
        resilience revolution
        Blackpool
        Head Start
        resilience project example
        youth mental health Blackpool
    """,
    "resource-power-imbalances": """
        research partnerships between rich and poor countries
        academic paper on power
        Nature article
        unequal power in research
        Vincent et al 2020
        climate researchers
        Global North and Global South
        peer reviewed journal paper
        who has the upper hand in a research team
        climate science working with communities
    """,
    "resource-kooth-participation-workshop": """
        difference between asking, engaging and doing it together
        four words explained
        Kooth
        consultation or engagement or participation
        levels of involvement compared
        Participation People training 2022
        is asking people the same as involving them
        source of the participation definitions
    """,
    "resource-ireland-participation-strategy": """
        how another country listens to its children
        Irish youth strategy
        Irish government plan for young people
        having a say at 17
        youth voice policy
        government that uses Lundy
        children in decision-making strategy
        example of a country using space voice audience
    """,
    "resource-nhs-long-term-plan": """
        national plan for the health service
        what does the NHS want from charities
        LTP 2019
        ten year plan for the NHS
        NHS England strategy 2019
        future of the NHS document
        government plan for hospitals and doctors
        NHS and voluntary sector working together
        NHS policy paper
    """,
    "resource-maternity-resource-kit": """
        tools for maternity and newborn services
        shape birth services with parents
        maternity toolkit NHS
        neonatal
        premature baby unit, involving parents
        guide for improving maternity with families
        decided already before they told the mothers
        guidance for midwives on working with users
        LTP maternity guidance
    """,
    "resource-better-births": """
        national maternity policy
        what should having a baby be like in England
        national maternity review
        maternity report for England
        giving birth NHS policy
        pregnancy care report
        five year vision for maternity
    """,
    "resource-maternity-review-group": """
        Kirkup report
        what did the experts say about maternity in Cumbria
        Bill Kirkup
        independent report on Cumbrian maternity 2019
        IRG report
        who praised the Working Together Group
        Dr Kirkup panel 2019
        Governing Body papers July 2019
        hospital and babies in Cumbria
    """,
    "resource-north-cumbria-health-and-care-strategy": """
        health plan for North Cumbria
        objectives and ambitions up to 2024
        integrated care strategy north Cumbria
        ICS strategy 2020
        four year plan Carlisle and west coast
        NHS plan for where I live, Cumbria
        four ambitions
        strategic aims of the partnership
    """,
    "resource-healthcare-for-the-future": """
        the big consultation in Cumbria
        what was promised after the hospital consultation
        hospital changes Cumbria
        success regime
        did they keep their promise, hospitals
        public consultation 2016
        West, North and East Cumbria consultation
        angry about hospital changes
        NHS reorganisation Cumbria
    """,
    "resource-cumbria-toolkit": """
        hints and tips for involving people
        templates from Cumbria
        toolkit for beginners
        stakeholder engagement toolkit
        co-production tool kit
        how-to guide
        ready made forms
        North Cumbria 2018 toolkit
        practical guide with examples
        toolkit link does not work
        community hospitals and stroke examples
        templates for a new group
    """,
    "resource-cumbria-health-strategies": """
        county health policies
        wellbeing strategy for Cumbria
        HWB strategy Cumbria
        JHWS Cumbria
        public health plan
        Cumbria County Council health policy
        preventing illness county plan
        policy context north Cumbria
    """,
    "resource-maternity-review-2006": """
        how parents' involvement in West Cumbria began
        old report on birth services
        2006 review
        history of MVP West Cumbria
        Whitehaven maternity review
        having babies in West Cumbria years ago
        when did parents first get a say on maternity
        origin of the parents and midwives group
    """,
    "resource-york-health-strategy": """
        health priorities of York
        design principles of the city
        JHWS York
        York HWB strategy
        Future Focus
        City of York Council health plan
        York design principles
        what does York promise on health
    """,
    "resource-york-draft-approach": """
        second draft after the comments
        annex to the board paper
        Annex A
        York draft strategy 2017
        rewritten draft July 2017
        early version of York's paper
        redraft after feedback
        text that York people commented on
    """,
    "resource-article-12": """
        do children have a right to be heard
        United Nations rights of the child
        UNCRC
        children's rights
        child's voice law
        I am 17, must they listen to me
        respect for the views of the child
        human rights under 18
        legal basis for listening to children
        adults do not listen to kids
    """,
    "resource-copeland-stroke-workshop": """
        preventing strokes in the community
        workshop in Copeland
        stroke
        stroke project Whitehaven
        CLIC workshop December 2021
        my dad had a stroke, project near Whitehaven
        West Cumbria stroke prevention
    """,
}

TERMS = {
    "term-consultation": """
        being asked for my opinion before somebody decides
        asked for advice without having the decision
        what does consultation mean
        consult
        public consultation definition
        is consultation the same as co-production
        they ask, they decide
        sounding people out
        asked but somebody else decides
    """,
    "term-engagement": """
        getting people to join in and challenge an organisation
        what do they mean by public engagement
        what does engagement mean
        engage
        community engagement
        patient engagement definition
        PPE patient and public engagement
        stakeholder engagement meaning
        social change by challenging services
    """,
    "term-meaningful-participation": """
        really being part of a decision and not only present
        coming away stronger from taking part
        what does participation mean
        participate
        real participation
        taking part that counts
        youth participation definition
        genuine involvement
        empowered by joining in
    """,
    "term-co-production": """
        meaning of coproduction in simple words
        finding answers together with staff
        who invented this word
        what does co-production mean
        coproduce
        definition of co-production
        NESTA definition
        New Economics Foundation 2009
        give and take with services
        how do different papers define it
    """,
    "term-co-design": """
        staff and users shaping a service side by side
        what does codesign mean
        co-designing
        participatory design
        design a service with patients
        co-design or co-production, what is different
        user-centered design
        EBCD
        joint planning by users and workers
    """,
    "term-lived-experience": """
        having been through it myself
        knowing what it is like from the inside
        what does lived experience mean
        personal experience
        first-hand experience
        used mental health services myself
        survivor knowledge
        does my illness count as experience
        PWLE
    """,
    "term-expert-by-experience": """
        former patient treated as an expert
        what is an EbE
        what does expert by experience mean
        EbE
        service user expert
        expert patient
        can I be an expert because I was ill
        experts through experience definition
        survivor consultant
    """,
    "term-lay-partner": """
        ordinary member of the public on a committee
        person without a professional background who helps to decide
        what does lay partner mean
        lay member
        lay person
        patient representative on a board
        public member with equal say
        citizen who influences policy
        lay rep
    """,
    "term-champion": """
        somebody at work who speaks up for this way of working
        enthusiast inside an organisation
        what is a champion
        co-production champion
        ambassador
        advocate for co-production among staff
        staff role model
        who promotes it in our team
    """,
    "term-community-of-practice": """
        group that meets to learn from each other
        network of practitioners
        what is a community of practice
        CoP
        learning network
        monthly online group for learning
        swap experience with colleagues
        peer learning
    """,
    "term-patient-leadership": """
        patients who lead
        leading as a patient together with staff
        what does patient leadership mean
        patient leader
        patient director
        can a patient be a boss
        shared leadership with staff
        service user leadership
        David Gilbert
    """,
    "term-peer-support": """
        help from somebody who has been there too
        talk to others with the same illness
        what does peer support mean
        peer
        self-help group
        mutual aid
        peer worker
        people like me helping each other
        buddy
        support group meaning
    """,
    "term-compact": """
        deal between the public and the voluntary sector
        what is a compact
        memorandum between council and charities
        partnership agreement with the voluntary sector
        compact definition
        pact
        funders and charities as partners
        rules between councils and charities
    """,
    "term-system-leadership": """
        leading across several organisations
        getting things done by influence
        what does system leadership mean
        systems leader
        collaborative leadership
        leading without being the boss
        place leadership ICS
        cross-sector leadership
        influence not authority
    """,
    "term-logic-model": """
        chart from what we do to what should change
        what is a logic model
        theory of change
        inputs, outputs, outcomes
        one page plan
        POAP
        project rationale on one sheet
        results chain
    """,
    "term-progressive-commissioning": """
        buying services in a fairer way
        people help to choose what is bought
        what is progressive commissioning
        co-commissioning
        commissioning definition
        procurement with residents
        tendering with service users
        strengths based commissioning
    """,
    "term-asset-based": """
        look at what is strong and not at what is wrong
        ABCD approach
        what does asset based mean
        strengths
        asset-based community development
        what people can do, not what they can't
        opposite of deficit model
        strength-based social work
        community assets
    """,
    "term-place-based": """
        made for one town or neighbourhood
        local and not one size fits all
        what does place-based mean
        locality working
        place level ICS
        neighbourhood approach
        planned around an area
        local area working
    """,
    "term-parity-of-esteem": """
        being taken as seriously as professionals
        on the same level
        what does parity of esteem mean
        parity
        equal respect
        equal standing
        they look down on me
        equal footing with doctors
        valued the same
    """,
    "term-ladder-of-engagement": """
        steps from no say to full partnership
        what is the ladder of engagement
        Arnstein
        ladder of participation
        levels of influence
        rungs
        how much say do we have, scale
        ladder of co-production
    """,
    "term-business-as-usual": """
        what does BAU mean
        when it has become normal
        BAU
        mainstreaming
        embedded in daily work
        routine
        the way we always work now
        after the pilot
        part of the day job
    """,
    "term-letting-go": """
        passing a project on to others
        what does letting go mean
        handover
        project closure
        exit strategy
        who takes over when we are done
        transition to routine work
        step back when project is finished
    """,
    "term-life-cycle": """
        phases of a project from beginning to end
        what does life cycle mean
        project stages
        lifecycle
        which steps does a project have
        project phases co-production
        start, middle and end of a project
    """,
    "term-thematic-analysis": """
        how do you sort hundreds of comments
        grouping answers from a survey
        what is thematic analysis
        qualitative analysis
        coding comments
        sort answers by topic
        themes
        method for free text replies
    """,
    "term-tick-box-exercise": """
        they only do it to look good
        going through the motions
        what does tick-box mean
        box ticking
        check the box
        lip service
        window dressing
        sham
        fake involvement
        PR stunt
    """,
    "term-tokenism": """
        the token patient in the room
        invited but not listened to
        what does tokenism mean
        token
        tokenistic
        only there for the photo
        I am at the table but have no say
        one service user on the board
    """,
    "term-feedback-loop": """
        getting an answer after you gave your views
        what is a feedback loop
        you said, we did
        close the loop
        nobody told me what happened next
        reporting back to people
        results after a survey
        I gave my time and heard nothing
    """,
    "term-reflective-practice": """
        thinking about how I did my job
        learning from what happened at work
        what does reflective practice mean
        reflection
        reflective log nurse
        lessons learned at work
        revalidation reflection meaning
        look back and learn
        debrief
    """,
    "term-person-centred": """
        care that fits me
        see the person and not the illness
        what does person-centred mean
        person-centered
        patient-centred
        individual care
        PCC
        tailor-made
        treat me like a person
        what matters to you
    """,
    "term-self-care": """
        looking after myself
        managing my own condition
        what does self-care mean
        self-management
        personalised care
        what is personalisation
        choose my own care
        self help
        in charge of my own care
    """,
    "term-safeguarding": """
        what does it mean to keep people from harm
        protecting vulnerable people
        what does safeguarding mean
        safety of people who take part
        protection
        duty of care to participants
        child protection meaning
        adults at risk
        keep safe, what is the word
    """,
    "term-aftercare": """
        somebody to check on me when it brought back bad memories
        what does aftercare mean
        after care
        upset after telling my story
        I felt bad after the meeting
        triggered
        follow-up support for participants
        looking after people after a workshop
    """,
    "term-stigmatised-topic": """
        things nobody dares to talk about
        afraid of what people will think
        what does stigma mean
        stigma
        taboo
        shame
        sensitive subjects
        stigmatized
        embarrassing subject
        don't want to be labelled
    """,
    "term-equality-and-equity": """
        treating people the same or treating them fairly
        EDI
        equality vs equity
        what does equity mean
        fairness
        equal or fair
        Marshall Ganz
        DEI
        the same for everybody is not fair
        health equity
    """,
    "term-intersectionality": """
        being black and disabled and a woman all at once
        several disadvantages that overlap
        what does intersectionality mean
        intersectional
        multiple identities
        gay and Asian and disabled
        double discrimination
        Crenshaw
        more than one label
    """,
    "term-protected-characteristics": """
        age, disability, religion, sex and the law
        Equality Act groups
        racism, sexism and other discrimination
        what is a protected characteristic
        Equality Act 2010
        protected groups
        anti-discrimination law
        protected class
        discrimination law meaning
        EqIA groups
    """,
    "term-vcse": """
        what do the letters VCSE stand for
        voluntary groups and social businesses
        VCS
        VCSE meaning
        VCFSE
        NGO
        what is a VCSE organisation
        nonprofits
        voluntary and community sector
    """,
    "term-third-sector": """
        neither government nor business
        charities and clubs
        what is the third sector
        3rd sector
        voluntary sector
        not-for-profit
        non-profit sector
        civil society
        who belongs to the third sector
    """,
    "term-integrated-care-community": """
        what is an ICC
        team of nurses, doctors and carers for one area
        ICC
        ICC meaning
        local care team Cumbria
        integrated neighbourhood team
        joined-up local health team
        community health team near my doctor
    """,
    "term-maternity-voices-partnership": """
        what is an MVP
        group of parents and midwives
        MVP meaning
        MNVP
        maternity user group
        MSLC
        mums and midwives
        maternity service users' voice
        voice of parents: babies, birth, hospital
    """,
    "term-ccg": """
        what did CCG stand for
        who used to buy local health services
        CCG meaning
        primary care trust successor
        CCGs
        commissioners before ICB
        GP led commissioning body
        clinical commissioning
        old name of ICB
    """,
    "term-ncic": """
        what is NCIC
        hospital trust in North Cumbria
        NCIC meaning
        North Cumbria hospitals trust
        NHS trust Carlisle Whitehaven
        Cumberland Infirmary trust
        what do the letters NCIC mean
        integrated care foundation trust
    """,
    "term-clic": """
        what is CLIC
        learning and improvement in Cumbria
        CLIC meaning
        Cumbria learning collaborative
        what do the letters CLIC mean
        quality improvement Cumbria abbreviation
        theclic
    """,
    "term-ltp": """
        what does LTP stand for
        LTP meaning
        long-term plan abbreviation
        NHS LTP
        what is the Long Term Plan
        letters for NHS plan
        LTP initials
    """,
    "term-healthwatch": """
        who speaks up for patients
        independent watchdog for health and care
        what is Healthwatch
        Health Watch
        patient champion body
        consumer champion health
        LINk successor
        patient voice organisation
        who is on the side of patients
    """,
    "term-safe-haven": """
        what is a safe haven
        place in York for a bad night
        safe haven York
        crisis cafe
        safe place
        the haven
        service invented by its users
        example from York made by service users
    """,
    "term-local-area-coordination": """
        local area coordinators network
        LAC
        what is local area coordination
        local area coordinator
        LAC York
        local area co-ordination
        National LAC Network
    """,
}

ENGLISH = LISTS | TEXTS | EVENTS | STORIES | OPPORTUNITIES | PROJECTS | LIBRARY | TERMS

"""Stories are read by somebody with lived experience: the workflow, made where there is a list of stories.

Administrators may change it, or switch it off: then it stays off.
"""

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from core.roles import REVIEWERS
from stories.models import StoryIndexPage

NAME = "Stories: read by somebody with lived experience"
TASK = "Read by somebody with lived experience"


def ensure_workflow() -> None:
    """This function will make the workflow if it is missing, and give it to lists of stories without one."""
    without = StoryIndexPage.objects.filter(workflowpage=None)
    group = Group.objects.filter(name=REVIEWERS).first()
    if group is None or not without.exists():
        return
    workflow, is_new = Workflow.objects.get_or_create(name=NAME)
    if is_new:
        task = GroupApprovalTask.objects.create(name=TASK)
        task.groups.add(group)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    if workflow.active:
        WorkflowPage.objects.bulk_create(WorkflowPage(workflow=workflow, page=page) for page in without)

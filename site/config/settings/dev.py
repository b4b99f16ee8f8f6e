"""For work on the code: the demonstration's parts with debugging on."""

from .demo import *

DEBUG = True

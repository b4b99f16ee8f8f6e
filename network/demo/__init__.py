"""What the demonstration site says, as data. `network/demo/tree.py` builds the pages from it.

Taken from published papers, in our own words. People and numbers made up here end in "(demo)"; what our
sources do not say is listed as unknown; facts from elsewhere stand in notes that name their source.
"""

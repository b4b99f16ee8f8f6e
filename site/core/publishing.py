"""What stands between a draft and the public: a rule may refuse, whatever the way of publishing."""


class CannotPublish(Exception):
    """A page must not go public, or must not go away, as it is. The message says why, in plain words.

    Raised by receivers of Wagtail's signals: the transaction rolls back, and the admin shows the message
    (`config/urls.py`).
    """

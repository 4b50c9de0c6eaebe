"""Training that others offer, by its title. In: the manual. Out: records with their ids."""

from ..models.courses import Course, Subject
from ..models.manual import Manual


def courses(manual: Manual, subject: Subject | None = None) -> dict[str, Course]:
    """Return the courses, all or those on a subject."""
    found = {id: course for id, course in manual.courses.items() if subject in (None, course.subject)}
    return dict(sorted(found.items(), key=lambda pair: pair[1].title.lower()))

"""How the list of downloads is ordered. In: nothing. Out: the name and heading of each group, in their order."""

GROUPS = {
    "whole": "The whole manual",
    "sections": "Section by section",
    "modules": "Training modules",
    "training": "Training as a whole",
    "chapters": "Chapters",
    "papers": "Papers to adapt",
    "calendar": "Calendar and news",
    "data": "Data",
    "hosting": "For those who host or check a copy",
}

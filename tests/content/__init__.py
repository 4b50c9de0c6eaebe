"""What any edition must bear: ordinary changes of content, applied by functions that find their record by themselves."""

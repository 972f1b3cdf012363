// Placeholder so that the package resolves; goes with the first test of EndToEnd.

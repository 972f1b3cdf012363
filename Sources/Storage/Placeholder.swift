// Placeholder so that the package resolves; goes with the first file of Storage.

package studio.longplay.engine.inference;

/// Weights a model keeps in a file beside it.
///
/// @param location as the model writes it
/// @param offsetBytes where they begin
/// @param lengthBytes how many, 0: to the file's end
record ExternalData(String location, long offsetBytes, long lengthBytes) {}

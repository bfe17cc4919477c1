package studio.longplay.engine.render.deliver;

/// Something that was done otherwise than it should have been.
///
/// @param what `voice`, `model` or `encoder`
/// @param wanted what should have done it
/// @param used what did
/// @param why one sentence or less
/// @param count of lines or segments
public record Fallback(String what, String wanted, String used, String why, int count) {}

package studio.longplay.app.about;

/// A part of the program that others wrote.
///
/// @param name its artifact
/// @param version that we ship
/// @param licence its own
/// @param source where it comes from
public record Component(String name, String version, String licence, String source) {}

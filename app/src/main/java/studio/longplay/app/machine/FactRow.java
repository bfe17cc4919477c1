package studio.longplay.app.machine;

/// One line of what is known of the machine.
///
/// @param name what it is about
/// @param words what is known
public record FactRow(String name, String words) {}

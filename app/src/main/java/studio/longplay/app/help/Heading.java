package studio.longplay.app.help;

/// A heading of a page.
///
/// @param level 1 to 6
/// @param text without marks
/// @param anchor what links to it say after `#`, as the web shows it
public record Heading(int level, String text, String anchor) {}

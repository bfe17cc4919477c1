package studio.longplay.app.help;

/// A section that was found.
///
/// @param title of its page
/// @param heading of the section; the title again at the top of a page
/// @param excerpt around the first word that was found
public record HelpHit(HelpPlace place, String title, String heading, String excerpt) {}

package studio.longplay.app.help;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in the help.
///
/// @param path of the page below `docs`, as `guides/casting.md`
/// @param anchor of a heading; empty for the top
public record HelpPlace(String path, String anchor) {
    /// Where one begins.
    public static final HelpPlace INDEX = new HelpPlace("README.md", "");

    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");
    private static final Pattern STEP_UP = Pattern.compile("(^|/)[^/]+/\\.\\./");

    /// Reads `page.md#anchor`.
    public static HelpPlace of(String written) {
        int hash = written.indexOf('#');
        return hash < 0
                ? new HelpPlace(written, "")
                : new HelpPlace(written.substring(0, hash), written.substring(hash + 1));
    }

    /// Where a link on this place's page leads, whether there is a page or not.
    public HelpPlace follow(String link) {
        HelpPlace target = of(link);
        return target.path().isEmpty()
                ? new HelpPlace(path, target.anchor())
                : new HelpPlace(beside(target.path()), target.anchor());
    }

    /// A file named on this page, from `docs` on.
    public String beside(String file) {
        int slash = path.lastIndexOf('/');
        String whole = slash < 0 ? file : path.substring(0, slash + 1) + file;
        for (Matcher up = STEP_UP.matcher(whole); up.find(); up = STEP_UP.matcher(whole)) {
            whole = up.replaceFirst("$1");
        }
        return whole.endsWith("/") ? whole + "README.md" : whole;
    }

    /// Whether a link leaves the program.
    public static boolean isElsewhere(String link) {
        return ELSEWHERE.matcher(link).matches();
    }
}

package studio.longplay.engine.render.interchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where files are, as OpenTimelineIO's `target_url` says it: relative to the document for what
/// lies beside or below it, else a `file:` URL.
final class OtioUrl {
    private OtioUrl() {}

    /// @param folder of the document, absolute
    static String write(String path, Path folder) {
        Path file = Path.of(path);
        if (file.isAbsolute() && !file.startsWith(folder)) {
            return fileUrl(file);
        }
        Path relative = file.isAbsolute() ? folder.relativize(file) : file;
        return encoded(relative.toString().replace('\\', '/'));
    }

    static String fileUrl(Path file) {
        return "file://" + file.toUri().getRawPath();
    }

    private static String encoded(String relative) {
        try {
            // The dot keeps a colon in the first name from being read as a scheme.
            String raw = new URI(null, null, "./" + relative, null).toASCIIString();
            return raw.substring("./".length());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address: " + relative, e);
        }
    }

    /// The absolute path of what a URL names; empty if it leads to another place than this
    /// machine's files. Programs write plain paths and unencoded blanks as well, so those count.
    static Optional<Path> read(String url, Path folder) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.matches("[a-z][a-z0-9+.-]+:.*") && !lower.startsWith("file:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(folder.resolve(Path.of(path(url))).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String path(String url) {
        String path;
        try {
            URI uri = new URI(url);
            path = uri.getPath() == null ? url : uri.getPath();
        } catch (URISyntaxException plain) {
            path = url.startsWith("file:") ? url.substring("file:".length()) : url;
        }
        while (path.startsWith("//")) {
            path = path.substring(1);
        }
        boolean drive = path.matches("/[A-Za-z]:/.*") && java.io.File.separatorChar == '\\';
        return drive ? path.substring(1) : path;
    }
}

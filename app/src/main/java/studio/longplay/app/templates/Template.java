package studio.longplay.app.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// A script to begin with.
///
/// @param id names its words and its picture
/// @param file name of its script
/// @param place what its card shows, in the words of a picture cue
/// @param mood that the place is painted in
/// @param fresh whether the title in the script gives way to the project's name
public record Template(String id, String file, String place, String mood, boolean fresh) {
    public static final Template RADIO_PLAY =
            sample("radio-play", "radio-play.fountain", "fire in a small room", "warm");
    public static final Template DOCUMENTARY =
            sample("documentary", "documentary.fountain", "city skyline at dusk", "calm");
    public static final Template LESSON =
            sample("lesson", "lesson.md", "green hills in the morning", "hopeful");
    public static final Template AMBIENCE =
            sample("ambience", "ambience.fountain", "calm sea at dusk", "calm");

    /// A script with a title, a scene and a first line to write over.
    public static final Template EMPTY =
            new Template("empty", "empty.fountain", "hills in the morning", "calm", true);

    /// The samples, in the order they are shown.
    public static final List<Template> SAMPLES = List.of(RADIO_PLAY, DOCUMENTARY, LESSON, AMBIENCE);

    private static Template sample(String id, String file, String place, String mood) {
        return new Template(id, file, place, mood, false);
    }

    /// All, the empty one first.
    public static final List<Template> ALL =
            Stream.concat(Stream.of(EMPTY), SAMPLES.stream()).toList();

    /// The script's text under a title: that of a fresh one gives way to it.
    public String text(String title) {
        return fresh ? text().replace("Untitled", title) : text();
    }

    /// The script's text.
    ///
    /// @throws UncheckedIOException if the program is not whole
    public String text() {
        try (InputStream bytes = Template.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("not packaged: " + file);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

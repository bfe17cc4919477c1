package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.voicing.Mood;
import studio.longplay.engine.project.voicing.Turn;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How long it is from one line to the next where the user or the script says so; where nobody
/// does, [Pacing] decides.
///
/// A script has a line interrupted where it ends with a dash and the next begins with one, or where
/// the next line's parenthetical says `interrupting`, `cutting in` or `cutting him off`; with
/// `overlapping` or `over him` more of both is heard at once.
///
/// Of several gaps that the user set the one that says most about the moment counts: that of the
/// mood in the line's parenthetical, of the pair, of the mood in the scene's heading, of anyone.
public final class Turns {
    /// As the script alone has it.
    public static final Turns AS_WRITTEN = new Turns(Voicing.NONE);

    private static final MediaTime INTERRUPTED = MediaTime.ofMillis(-180);
    private static final MediaTime OVERLAPPED = MediaTime.ofMillis(-700);
    private static final List<String> INTERRUPTING =
            List.of("interrupt", "cutting in", "cutting him off", "cutting her off", "cuts in");
    private static final List<String> OVERLAPPING =
            List.of("overlapping", "over him", "over her", "over them", "talking over");

    private final Voicing voicing;

    private Turns(Voicing voicing) {
        this.voicing = voicing;
    }

    /// With the gaps that a project's user set.
    public static Turns of(Voicing voicing) {
        return voicing.gaps().isEmpty() ? AS_WRITTEN : new Turns(voicing);
    }

    /// The time between two lines that follow each other with nothing but cues between them; below
    /// zero they overlap. Empty where it is as usual.
    ///
    /// @param heading of the scene they are in
    public Optional<MediaTime> gap(String heading, Line before, Line after) {
        Optional<MediaTime> written = written(before, after);
        if (written.isPresent() || voicing.gaps().isEmpty()) {
            return written;
        }
        String from = voicing.who(before.speaker().key());
        String to = voicing.who(after.speaker().key());
        return inMood(after.direction())
                .or(() -> voicing.gap(from, to))
                .or(() -> inMood(heading))
                .or(() -> set(from.equals(to) ? Turn.ALONE : Turn.USUAL));
    }

    private Optional<MediaTime> inMood(String words) {
        return Mood.of(words).flatMap(mood -> set(Turn.in(mood)));
    }

    private Optional<MediaTime> set(Turn turn) {
        return Optional.ofNullable(voicing.gaps().get(turn));
    }

    private static Optional<MediaTime> written(Line before, Line after) {
        if (before.speaker().equals(after.speaker())) {
            return Optional.empty();
        }
        String direction = after.direction().toLowerCase(Locale.ROOT);
        if (OVERLAPPING.stream().anyMatch(direction::contains)) {
            return Optional.of(OVERLAPPED);
        }
        boolean dashes = endsWithDash(before.text()) && beginsWithDash(after.text());
        return dashes || INTERRUPTING.stream().anyMatch(direction::contains)
                ? Optional.of(INTERRUPTED)
                : Optional.empty();
    }

    private static boolean endsWithDash(String text) {
        String end = text.strip();
        return end.endsWith("--") || end.endsWith("—") || end.endsWith("–");
    }

    private static boolean beginsWithDash(String text) {
        String begin = text.strip();
        return begin.startsWith("--") || begin.startsWith("—") || begin.startsWith("–");
    }
}

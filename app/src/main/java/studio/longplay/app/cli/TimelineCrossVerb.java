package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.arrange.Desk;
import studio.longplay.engine.edit.arrange.Treats;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.Timecode;
import studio.longplay.engine.timeline.Crossing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

@Command(
        name = "cross",
        mixinStandardHelpOptions = true,
        description = {
            "Lets two clips that meet on a track go over into each other: of "
                    + "sounds a cross-fade, of pictures a transition.",
            "What is not named stays, or is as usual."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  longplay timeline cross play.longplay \"Sound 1\" --at 0:12.5 --seconds 2 --fade"
                    + " linear",
            "  longplay timeline cross play.longplay Pictures --at 0:40 --kind wipe",
            "  longplay timeline cross play.longplay \"Sound 1\" --at 0:12.5 --none"
        })
final class TimelineCrossVerb extends Verb {
    private static final MediaTime USUAL = MediaTime.ofSeconds(1);

    /// Longer than any two clips.
    private static final double MOST_SECONDS = 36_000;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "A project folder.")
    private @Nullable Path project;

    @Parameters(
            index = "1",
            paramLabel = "TRACK",
            description = "Its name; \"timeline show\" lists the tracks.")
    private String track = "";

    @Option(
            names = "--at",
            required = true,
            paramLabel = "TIME",
            description = "The cut nearest to it is meant, for example 1:02.5.")
    private String at = "";

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "How long, at most what both clips have; half before the cut.")
    private @Nullable Double seconds;

    @Option(
            names = "--fade",
            paramLabel = "CURVE",
            description = {
                "Of sounds: equal-power (both at -3 dB in the middle), linear (both at -6 dB), or",
                "auto, which keeps the level of one sound that goes on and the power of two."
            })
    private @Nullable String fade;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Of pictures: dissolve, dip, wipe or push.")
    private Crossing.@Nullable Kind kind;

    @Option(names = "--none", description = "Take it away.")
    private boolean none;

    /// @param seconds of the transition; 0 for a cut
    /// @param kind empty for a cut
    private record Answer(
            String track, String clip, String at, double seconds, String kind, String fade) {}

    @Override
    int run(Console console) throws StudioFault {
        MediaTime near = time();
        try (Studio studio = Studio.open(home());
                ProjectFolder open = ProjectFolder.open(Objects.requireNonNull(project))) {
            Project before = open.project();
            Board board = studio.timeline(before, console.progress()).board();
            Board.Row row = row(board);
            Strip later = later(row, near);
            Arrangement was = before.arrangement();
            Optional<Crossing> wanted = wanted(later);
            Arrangement is = Treats.crossing(new Desk(board, was), later.ref(), wanted);
            Edit edit = Edit.Arrange.of(none ? "Cut" : "Cross-fade", was, is);
            Optional<Crossing> made =
                    studio.timeline(edit.applyTo(before), console.progress())
                            .board()
                            .strip(later.ref())
                            .flatMap(strip -> strip.treatment().crossing());
            if (!none && made.filter(it -> it.length().ticks() > 0).isEmpty()) {
                throw refused(row);
            }
            if (!is.equals(was)) {
                open.apply(edit);
            }
            answer(row, later, made, console);
        }
        return CommandLineApp.DONE;
    }

    private static StudioFault.Input refused(Board.Row row) {
        return row.locked()
                ? new StudioFault.Input(
                        "timeline.locked",
                        "The track \"" + row.name() + "\" is locked.",
                        "Unlock it at its head in the window.")
                : new StudioFault.Input(
                        "timeline.no-room",
                        "The clips have nothing to go over into each other with.",
                        "Trim one of them first: the earlier needs media after the cut, or the"
                                + " later before it.");
    }

    private static void answer(
            Board.Row row, Strip later, Optional<Crossing> made, Console console) {
        Answer answer =
                new Answer(
                        row.name(),
                        later.name(),
                        Timecode.of(later.start()),
                        made.map(it -> it.length().toSecondsForDisplay()).orElse(0.0),
                        made.map(it -> word(it.kind())).orElse(""),
                        made.map(it -> word(it.fade())).orElse(""));
        String what =
                made.isEmpty()
                        ? "a cut"
                        : String.format(
                                Locale.ROOT,
                                "%s of %.2f s, %s",
                                answer.kind(),
                                answer.seconds(),
                                answer.fade());
        console.answer(
                answer,
                List.of(
                        "%s, %s, %s: %s"
                                .formatted(
                                        answer.track(),
                                        answer.at(),
                                        TimelineAnswer.brief(answer.clip()),
                                        what)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Crossing.Fade fade(String said) throws StudioFault.Input {
        for (Crossing.Fade known : Crossing.Fade.values()) {
            if (word(known).equalsIgnoreCase(said)) {
                return known;
            }
        }
        throw new StudioFault.Input(
                "option.fade",
                "\"" + said + "\" is no curve of a cross-fade.",
                "Use --fade equal-power, linear or auto.");
    }

    private MediaTime time() throws StudioFault.Input {
        try {
            return Timecode.parse(at);
        } catch (IllegalArgumentException e) {
            throw new StudioFault.Input(
                    "option.time",
                    "\"" + at + "\" is no time.",
                    "Write for example --at 1:02.5 or --at 62.5s.",
                    e);
        }
    }

    private Board.Row row(Board board) throws StudioFault.Input {
        return board.rows().stream()
                .filter(row -> row.name().equalsIgnoreCase(track.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new StudioFault.Input(
                                "timeline.track-unknown",
                                "The timeline has no track \"" + track + "\".",
                                "\"longplay timeline show --json\" names them all."));
    }

    /// The clip after the nearest cut.
    private static Strip later(Board.Row row, MediaTime near) throws StudioFault.Input {
        List<Strip> after = new ArrayList<>();
        for (int i = 1; i < row.strips().size(); i++) {
            if (row.strips().get(i - 1).end().equals(row.strips().get(i).start())) {
                after.add(row.strips().get(i));
            }
        }
        return after.stream()
                .min(Comparator.comparingLong(strip -> Math.abs(strip.start().minus(near).ticks())))
                .orElseThrow(() ->
                        new StudioFault.Input(
                                "timeline.no-cut",
                                "On the track \"" + row.name() + "\" no two clips meet.",
                                "Move one of them to the end of the other first."));
    }

    private Optional<Crossing> wanted(Strip later) throws StudioFault.Input {
        if (none) {
            return Optional.empty();
        }
        Optional<Crossing> now = later.treatment().crossing();
        Crossing.Kind shown =
                kind != null ? kind : now.map(Crossing::kind).orElse(Crossing.Kind.DISSOLVE);
        MediaTime length =
                seconds == null
                        ? now.map(Crossing::length).filter(it -> it.ticks() > 0).orElse(USUAL)
                        : MediaTime.ofMillis(
                                Math.round(Math.clamp(seconds, 0, MOST_SECONDS) * 1000));
        Crossing.Fade heard =
                fade != null ? fade(fade) : now.map(Crossing::fade).orElse(Crossing.Fade.AUTO);
        Crossing centred = Crossing.centred(shown, length.max(MediaTime.ZERO));
        return Optional.of(
                new Crossing(
                        shown,
                        now.map(Crossing::direction).orElse(centred.direction()),
                        centred.before(),
                        centred.after(),
                        heard));
    }
}

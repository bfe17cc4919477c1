package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.BoardMaker;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Scripts;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A timeline that is being edited: a script as it is really laid out, two video tracks and two
/// sound tracks of the user's, and three files in the bin.
final class Cutting {
    static final FrameRate RATE = FrameRate.FPS_30;
    static final MediaTime ZERO = MediaTime.ZERO;
    static final MediaTime FRAME = MediaTime.ofFrames(1, RATE);

    static final ClipSource FILM = new ClipSource.OfMedia("f11");
    static final ClipSource SOUND = new ClipSource.OfMedia("50d");
    static final ClipSource STILL = new ClipSource.OfMedia("5711");
    static final MediaTime FILM_LENGTH = seconds(40);
    static final MediaTime SOUND_LENGTH = seconds(25);

    static final String PLAY =
            """
            Title: The Heath

            EXT. HEATH - DUSK

            [[music: calm]]

            ANNA
            I have walked all day over the heath and seen nobody.

            [[sfx: wind, loop]]

            BO
            Yes.

            ANNA
            Then you have walked as far as I have.

            [[picture: the heath at dusk]]

            BO
            Yes.

            [[sfx: door]]

            ANNA
            Come in before it is dark.

            INT. HUT - NIGHT

            [[pause: 1s]]

            BO
            There is a fire here and bread.

            ANNA
            And who has baked it for us?

            [[music: stop]]

            BO
            Nobody knows.

            EXT. HEATH - DAWN

            ANNA
            The sun is up again.

            BO
            So it is.
            """;

    private static final String TALK =
            """
            Title: The Quarrel

            INT. KITCHEN - DAY

            [[music: uneasy]]

            ANNA
            You said that you would be here before the--

            BO
            -- train was late, and I have walked.

            ANNA
            (overlapping)
            Nobody walks from there in the rain and comes home dry.

            [[sfx: rain, loop]]

            BO
            I am not dry.

            CLEO
            (cutting in)
            He is not.

            ANNA
            Who has asked you?

            CLEO ^
            Nobody has.

            [[sfx: door]]

            INT. STAIRS - DAY

            BO
            Wait for me, I will--

            CLEO
            -- No.

            ANNA
            (over him)
            Let him go, he always comes back when it is dark.

            BO ^
            I never come back.

            INT. STREET - NIGHT

            CLEO
            It has stopped.

            ANNA
            (overlapping)
            The rain?
            """;

    private final Script script;
    private Arrangement arrangement;
    private Board board;

    private Cutting(Script script, Arrangement arrangement) {
        this.script = script;
        this.arrangement = arrangement;
        this.board = lay(script, arrangement);
    }

    static Cutting of(Arrangement arrangement) {
        return of(PLAY, arrangement);
    }

    static Cutting of(String text, Arrangement arrangement) {
        try {
            return new Cutting(new ScriptParser().parse(text, "heath.fountain"), arrangement);
        } catch (StudioFault.Input e) {
            throw new AssertionError(text, e);
        }
    }

    /// With tracks `v1`, `v2`, `a1`, `a2` and a bin.
    static Cutting usual() {
        return of(usualArrangement());
    }

    /// The same on a script whose people interrupt each other and speak at once.
    static Cutting talking() {
        return of(TALK, usualArrangement());
    }

    static Arrangement usualArrangement() {
        return Arrangement.NONE
                .withTracks(
                        List.of(
                                track("v1", UserTrack.Kind.VIDEO),
                                track("v2", UserTrack.Kind.VIDEO),
                                track("a1", UserTrack.Kind.AUDIO),
                                track("a2", UserTrack.Kind.AUDIO)))
                .with(item("f11", BinItem.Kind.VIDEO, FILM_LENGTH))
                .with(item("50d", BinItem.Kind.AUDIO, SOUND_LENGTH))
                .with(item("5711", BinItem.Kind.STILL, ZERO));
    }

    private static UserTrack track(String id, UserTrack.Kind kind) {
        return new UserTrack(id, kind, id, false, false);
    }

    private static BinItem item(String digest, BinItem.Kind kind, MediaTime length) {
        return new BinItem(
                digest, digest, "/" + digest, kind, "", List.of(), length, 64, 36, "25/1", 2, 9);
    }

    private static Board lay(Script script, Arrangement arrangement) {
        Assembly assembly = new Assembly(Pacing.DEFAULT, RATE);
        return BoardMaker.of(
                assembly.lay(script, Scripts.lengths(), arrangement), arrangement, RATE);
    }

    static MediaTime seconds(long seconds) {
        return MediaTime.ofSeconds(seconds);
    }

    static MediaTime millis(long millis) {
        return MediaTime.ofMillis(millis);
    }

    static MediaTime frames(long frames) {
        return MediaTime.ofFrames(frames, RATE);
    }

    static Incoming film(long inSeconds, long outSeconds) {
        return new Incoming("film", FILM, seconds(inSeconds), seconds(outSeconds), false);
    }

    static Incoming filmWithSound(long inSeconds, long outSeconds) {
        return new Incoming("film", FILM, seconds(inSeconds), seconds(outSeconds), true);
    }

    static Incoming sound(long inSeconds, long outSeconds) {
        return new Incoming("sound", SOUND, seconds(inSeconds), seconds(outSeconds), false);
    }

    /// Three clips on `v1`, one after the other: 0..120@120 120..240@300 240..360@600.
    static Cutting three() {
        return usual().with(desk -> Places.overwrite(desk, film(4, 8), ZERO, "v1"))
                .with(desk -> Places.overwrite(desk, film(10, 14), seconds(4), "v1"))
                .with(desk -> Places.overwrite(desk, film(20, 24), seconds(8), "v1"));
    }

    /// The same with their sound on `a1`.
    static Cutting sounding() {
        return usual().with(desk -> Places.overwrite(desk, filmWithSound(4, 8), ZERO, "v1"))
                .with(desk -> Places.overwrite(desk, filmWithSound(10, 14), seconds(4), "v1"))
                .with(desk -> Places.overwrite(desk, filmWithSound(20, 24), seconds(8), "v1"));
    }

    Cutting locked(String track) {
        return with(desk -> UserTracks.lock(desk, track, true));
    }

    Desk desk() {
        return new Desk(board, arrangement);
    }

    Board board() {
        return board;
    }

    Arrangement arrangement() {
        return arrangement;
    }

    Script script() {
        return script;
    }

    Cutting become(Arrangement next) {
        arrangement = next;
        board = lay(script, next);
        return this;
    }

    List<Strip> strips(TrackRef track) {
        return board.row(track).map(Board.Row::strips).orElse(List.of());
    }

    /// On a track of the user's.
    List<Strip> own(String track) {
        return strips(new TrackRef.OfUser(track));
    }

    List<Strip> spoken(String speaker) {
        return strips(new TrackRef.Dialogue(speaker, 0));
    }

    /// The clips of a track in frames, for example `0..120@30 150..200@0`: where each begins and
    /// ends and where in its source it begins.
    String drawn(TrackRef track) {
        return strips(track).stream().map(Cutting::drawn).collect(Collectors.joining(" "));
    }

    /// The same of a track of the user's.
    String drawn(String track) {
        return drawn(new TrackRef.OfUser(track));
    }

    private static String drawn(Strip strip) {
        return "%s..%s@%s"
                .formatted(
                        inFrames(strip.start()),
                        inFrames(strip.end()),
                        inFrames(strip.sourceStart()));
    }

    /// To a tenth of a frame where it is not a whole one.
    static String inFrames(MediaTime time) {
        double frames = (double) time.ticks() / FRAME.ticks();
        long tenths = Math.round(frames * 10);
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    /// The line that begins so.
    ClipRef line(String beginning) {
        return line(beginning, 0);
    }

    ClipRef line(String beginning, int piece) {
        return script.lines().stream()
                .filter(line -> line.text().startsWith(beginning))
                .findFirst()
                .map(line -> new ClipRef.OfScript(new ClipKey(line.id(), ClipRole.LINE), piece))
                .orElseThrow();
    }

    /// Where a line begins, in frames.
    String start(String beginning) {
        return inFrames(strip(line(beginning)).start());
    }

    /// One of the user's clips by its place on its track.
    ClipRef own(String track, int number) {
        return own(track).get(number).ref();
    }

    UserClip clip(String track, int number) {
        return own(track, number) instanceof ClipRef.OfUser(String id)
                ? Objects.requireNonNull(arrangement.userClips().get(id))
                : fail(track);
    }

    private static <T> T fail(String track) {
        throw new AssertionError(track);
    }

    /// Does something to it.
    Cutting with(Function<Desk, Arrangement> edit) {
        return become(edit.apply(desk()));
    }

    Strip strip(ClipRef ref) {
        return board.strip(ref).orElseThrow();
    }

    List<Strip> all() {
        return board.rows().stream().flatMap(row -> row.strips().stream()).toList();
    }
}

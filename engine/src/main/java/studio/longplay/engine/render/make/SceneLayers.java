package studio.longplay.engine.render.make;

import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.BackdropChooser;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;

/// What a scene shows, as a stack of layers in scene-local frames.
public final class SceneLayers {
    private static final MediaTime NAME_SHOWS_LEAST = MediaTime.ofMillis(1600);
    private static final MediaTime NAME_SHOWS_MOST = MediaTime.ofMillis(4000);
    private static final long FADE_FRAMES = 12;

    private final Pictures pictures;
    private final SpeakerColours colours;
    private final FrameRate rate;
    private final BackdropChooser chooser = new BackdropChooser();

    /// @param colours of the whole script's speakers, though only a part of it is shown
    public SceneLayers(Pictures pictures, SpeakerColours colours, FrameRate rate) {
        this.pictures = pictures;
        this.colours = colours;
        this.rate = rate;
    }

    /// The stack of a scene, from the bottom up.
    ///
    /// @param captions to burn in, scene-local; empty for none
    public List<Layer> of(SceneLayout layout, List<Caption> captions) {
        List<Layer> layers = new ArrayList<>(backdrops(layout));
        List<Layer> users = new UserRows(pictures, rate).layers(layout);
        if (!users.isEmpty()) {
            // What the user laid over the pictures covers the cards too, but nothing that is read
            // with what is heard.
            cards(layout, layers);
            layers.addAll(users);
        }
        long end = frame(layout.duration());
        names(layout, layers);
        for (Caption caption : captions) {
            layers.add(
                    new Layer.CaptionLayer(
                            frame(caption.range().start()),
                            Math.min(end, frame(caption.range().end())),
                            caption.lines()));
        }
        if (users.isEmpty()) {
            cards(layout, layers);
        }
        layers.add(new Layer.FadeLayer(0, FADE_FRAMES, true));
        layers.add(new Layer.FadeLayer(end - FADE_FRAMES, end, false));
        return layers;
    }

    private List<? extends Layer> backdrops(SceneLayout layout) {
        return isUntouched(layout) ? plainBackdrops(layout) : treatedBackdrops(layout);
    }

    private static boolean isUntouched(SceneLayout layout) {
        Placed.PlacedScenery scenery = layout.scenery();
        boolean own =
                scenery.range().duration().ticks() == 0
                        ? scenery.slices().isEmpty()
                        : scenery.slices().equals(List.of(Slice.whole(scenery.range())));
        return own
                && layout.pictures().stream()
                        .allMatch(picture ->
                                picture.slices().equals(List.of(Slice.whole(picture.range()))));
    }

    private List<? extends Layer> plainBackdrops(SceneLayout layout) {
        long end = frame(layout.duration());
        BackdropRow row = new BackdropRow();
        if (layout.scenery().range().duration().ticks() > 0) {
            row.follow(0, scenery(layout));
        }
        for (Placed.PlacedPicture picture : layout.pictures()) {
            row.follow(frame(picture.range().start()), backdrop(picture.cue(), moods(layout)));
        }
        return row.until(end);
    }

    private List<Layer> treatedBackdrops(SceneLayout layout) {
        ScriptRow row = new ScriptRow(rate);
        row.add(scenery(layout), layout.scenery().slices());
        for (Placed.PlacedPicture picture : layout.pictures()) {
            row.add(backdrop(picture.cue(), moods(layout)), picture.slices());
        }
        return row.layers();
    }

    private Backdrop scenery(SceneLayout layout) {
        String subject = subject(layout);
        // A scene without a heading is known by its first line, so that scenes differ.
        String known = subject.isBlank() ? layout.scene().id().value() : subject;
        return chooser.choose(subject, moods(layout), seed(known));
    }

    private static List<String> moods(SceneLayout layout) {
        return layout.music().isEmpty() ? List.of() : layout.music().getFirst().cue().moods();
    }

    private Backdrop backdrop(Cue.PictureCue cue, List<String> moods) {
        return pictures.find(cue)
                .map(file ->
                        file.film()
                                ? (Backdrop) new Backdrop.Film(file.digest().hex(), 0)
                                : new Backdrop.Still(file.digest().hex(), cue.move()))
                .orElseGet(() -> chooser.choose(cue.subject(), moods, seed(cue.subject())));
    }

    /// The words that say where we are: the heading, else nothing the lines could change.
    private static String subject(SceneLayout layout) {
        return layout.scene().heading();
    }

    /// A name goes when its line is over, but not before it can be read, nor after the next name
    /// has come. So it hangs on nothing that a change of later words moves.
    private void names(SceneLayout layout, List<Layer> layers) {
        long end = frame(layout.duration());
        List<Placed.PlacedLine> entrances = entrances(layout);
        for (int i = 0; i < entrances.size(); i++) {
            TimeRange range = entrances.get(i).range();
            Speaker speaker = entrances.get(i).line().speaker();
            long from = frame(range.start());
            MediaTime length = range.duration().max(NAME_SHOWS_LEAST).min(NAME_SHOWS_MOST);
            long next =
                    i + 1 < entrances.size() ? frame(entrances.get(i + 1).range().start()) : end;
            long to = Math.min(frame(range.start().plus(length)), Math.min(next, end));
            layers.add(new Layer.LowerThirdLayer(from, to, speaker.name(), colours.of(speaker)));
        }
    }

    /// The first line that is heard of every speaker but the narrator.
    private static List<Placed.PlacedLine> entrances(SceneLayout layout) {
        Set<Speaker> seen = new HashSet<>();
        seen.add(Speaker.NARRATOR);
        return layout.lines().stream()
                .filter(line -> !line.slices().isEmpty())
                .filter(line -> seen.add(line.line().speaker()))
                .toList();
    }

    private void cards(SceneLayout layout, List<Layer> layers) {
        for (Placed.PlacedCard card : layout.cards()) {
            layers.addAll(new CardRow(card, rate).layers());
        }
    }

    private static long seed(String words) {
        CRC32C crc = new CRC32C();
        crc.update(words.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private long frame(MediaTime time) {
        return time.toFramesFloor(rate);
    }
}

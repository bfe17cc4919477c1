package studio.longplay.engine.render.make;

import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.BackdropChooser;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
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
        List<Layer> layers = new ArrayList<>();
        backdrops(layout, layers);
        long end = frame(layout.duration());
        names(layout, layers);
        for (Caption caption : captions) {
            layers.add(
                    new Layer.CaptionLayer(
                            frame(caption.range().start()),
                            Math.min(end, frame(caption.range().end())),
                            caption.lines()));
        }
        cards(layout, layers);
        layers.add(new Layer.FadeLayer(0, FADE_FRAMES, true));
        layers.add(new Layer.FadeLayer(end - FADE_FRAMES, end, false));
        return layers;
    }

    private void backdrops(SceneLayout layout, List<Layer> layers) {
        long end = frame(layout.duration());
        List<String> moods =
                layout.music().isEmpty() ? List.of() : layout.music().getFirst().cue().moods();
        long covered =
                layout.pictures().isEmpty()
                        ? end
                        : frame(layout.pictures().getFirst().range().start());
        BackdropRow row = new BackdropRow();
        if (covered > 0) {
            String subject = subject(layout);
            // A scene without a heading is known by its first line, so that scenes differ.
            String known = subject.isBlank() ? layout.scene().id().value() : subject;
            row.follow(0, chooser.choose(subject, moods, seed(known)));
        }
        for (Placed.PlacedPicture picture : layout.pictures()) {
            row.follow(frame(picture.range().start()), backdrop(picture.cue(), moods));
        }
        layers.addAll(row.until(end));
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

    /// The first line of every speaker but the narrator.
    private static List<Placed.PlacedLine> entrances(SceneLayout layout) {
        Set<Speaker> seen = new HashSet<>();
        seen.add(Speaker.NARRATOR);
        return layout.lines().stream().filter(line -> seen.add(line.line().speaker())).toList();
    }

    private void cards(SceneLayout layout, List<Layer> layers) {
        for (Placed.PlacedCard card : layout.cards()) {
            long from = frame(card.range().start());
            long to = frame(card.end());
            layers.add(
                    switch (card.card()) {
                        case Placed.Card.Title(String title, String author) ->
                                new Layer.TitleLayer(from, to, title, author);
                        case Placed.Card.ChapterCard(String title, int number) ->
                                new Layer.ChapterLayer(from, to, title, number);
                    });
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

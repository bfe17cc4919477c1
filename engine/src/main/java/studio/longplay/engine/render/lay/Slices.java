package studio.longplay.engine.render.lay;

import studio.longplay.engine.render.lay.SceneClips.Clip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts what is left of a scene's clips into its layout.
final class Slices {
    private Slices() {}

    /// What of a slice comes before a time.
    static Optional<Slice> before(Slice slice, MediaTime end) {
        return slice.range().start().isBefore(end)
                ? Optional.of(Conform.part(slice, TimeRange.between(slice.range().start(), end)))
                : Optional.empty();
    }

    /// @param natural as the script alone has it
    /// @param clips of it
    static SceneLayout cut(SceneLayout natural, SceneClips clips) {
        List<Placed.PlacedCard> cards = new ArrayList<>();
        List<Placed.PlacedLine> lines = new ArrayList<>();
        List<Placed.PlacedMusic> music = new ArrayList<>();
        List<Placed.PlacedSound> sounds = new ArrayList<>();
        List<Placed.PlacedPicture> pictures = new ArrayList<>();
        Placed.PlacedScenery scenery = natural.scenery();
        for (Clip clip : clips.all()) {
            List<Slice> slices = clip.slices();
            switch (clip.placed()) {
                case Placed.PlacedCard card ->
                        cards.add(new Placed.PlacedCard(card.card(), card.range(), slices));
                case Placed.PlacedLine line -> lines.add(line(line, slices));
                case Placed.PlacedMusic played ->
                        music.add(
                                new Placed.PlacedMusic(
                                        played.cue(),
                                        played.range(),
                                        reach(played.range().duration(), slices),
                                        slices));
                case Placed.PlacedSound sound ->
                        sounds.add(
                                new Placed.PlacedSound(
                                        sound.cue(),
                                        sound.range(),
                                        sound.loops(),
                                        slices,
                                        sound.made()));
                case Placed.PlacedPicture picture ->
                        pictures.add(
                                new Placed.PlacedPicture(picture.cue(), picture.range(), slices));
                case Placed.PlacedScenery own ->
                        scenery = new Placed.PlacedScenery(own.range(), slices);
                case Placed.PlacedUser _ -> {}
            }
        }
        return new SceneLayout(
                natural.scene(),
                natural.chapterTitle(),
                natural.duration(),
                cards,
                lines,
                music,
                sounds,
                pictures,
                scenery,
                natural.userClips());
    }

    private static Placed.PlacedLine line(Placed.PlacedLine line, List<Slice> slices) {
        if (slices.size() == 1 && slices.getFirst().isWhole(line.natural())) {
            return line;
        }
        MediaTime start = line.natural().start();
        List<TimeRange> inTake =
                line.words().stream()
                        .map(word -> word.shiftedBy(MediaTime.ZERO.minus(start)))
                        .toList();
        TimeRange range =
                slices.isEmpty()
                        ? line.natural()
                        : TimeRange.between(
                                slices.getFirst().range().start(),
                                slices.stream()
                                        .map(Slice::end)
                                        .reduce(MediaTime.ZERO, MediaTime::max));
        List<TimeRange> words = WordPlaces.of(inTake, slices, range.start());
        return new Placed.PlacedLine(line.line(), range, words, slices, line.natural());
    }

    /// How far they reach into their source, at least that far.
    private static MediaTime reach(MediaTime least, List<Slice> slices) {
        MediaTime reach = least;
        for (Slice slice : slices) {
            MediaTime used = slice.treatment().speed().sourceOf(slice.range().duration());
            reach = reach.max(slice.sourceStart().plus(used));
        }
        return reach;
    }
}

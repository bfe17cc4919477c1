package studio.longplay.engine.render.lay;

import studio.longplay.engine.render.lay.SceneClips.Clip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

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
        return new SceneLayout(
                natural.scene(),
                natural.chapterTitle(),
                natural.duration(),
                each(clips.cards(), natural.cards(), Slices::card),
                each(clips.lines(), natural.lines(), Slices::line),
                each(clips.music(), natural.music(), Slices::music),
                each(clips.sounds(), natural.sounds(), Slices::sound),
                pictures(clips, natural.pictures()),
                scenery(clips, natural.scenery()),
                natural.userClips());
    }

    /// @param clips of the placed things, in their order
    private static <P extends Placed> List<P> each(
            List<Clip> clips, List<P> placed, BiFunction<P, List<Slice>, P> cut) {
        List<P> all = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            all.add(cut.apply(placed.get(i), clips.get(i).slices()));
        }
        return all;
    }

    /// The scenery is the first of the pictures' clips, where it is ever seen.
    private static List<Placed.PlacedPicture> pictures(
            SceneClips clips, List<Placed.PlacedPicture> placed) {
        List<Clip> all = clips.pictures();
        return each(
                all.subList(all.size() - placed.size(), all.size()),
                placed,
                (picture, slices) ->
                        new Placed.PlacedPicture(picture.cue(), picture.range(), slices));
    }

    private static Placed.PlacedScenery scenery(SceneClips clips, Placed.PlacedScenery placed) {
        return placed.slices().isEmpty()
                ? placed
                : new Placed.PlacedScenery(placed.range(), clips.pictures().getFirst().slices());
    }

    private static Placed.PlacedCard card(Placed.PlacedCard card, List<Slice> slices) {
        return new Placed.PlacedCard(card.card(), card.range(), slices);
    }

    private static Placed.PlacedMusic music(Placed.PlacedMusic music, List<Slice> slices) {
        MediaTime length = reach(music.range().duration(), slices);
        return new Placed.PlacedMusic(music.cue(), music.range(), length, slices);
    }

    private static Placed.PlacedSound sound(Placed.PlacedSound sound, List<Slice> slices) {
        return new Placed.PlacedSound(
                sound.cue(), sound.range(), sound.loops(), slices, sound.made(), sound.bed());
    }

    /// The line with only these slices of it.
    static Placed.PlacedLine line(Placed.PlacedLine line, List<Slice> slices) {
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

package studio.longplay.engine.render.lay;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;

/// Where the words of a line are heard when its take is cut, moved or run at another speed.
final class WordPlaces {
    private WordPlaces() {}

    /// Where each word is heard.
    ///
    /// @param words within the take, in order
    /// @param slices of the take, in the order they are heard
    /// @param start where the line stands, for words when nothing is heard
    /// @return one range per word; of no length, where the word before ended, for one cut away
    static List<TimeRange> of(List<TimeRange> words, List<Slice> slices, MediaTime start) {
        List<TimeRange> places = new ArrayList<>(words.size());
        MediaTime last = slices.isEmpty() ? start : slices.getFirst().range().start();
        for (TimeRange word : words) {
            TimeRange place = new TimeRange(last, MediaTime.ZERO);
            for (Slice slice : slices) {
                TimeRange heard = heard(word, slice);
                place =
                        heard.start().equals(place.end()) && place.duration().ticks() > 0
                                ? TimeRange.between(place.start(), heard.end())
                                : heard.duration().compareTo(place.duration()) > 0 ? heard : place;
            }
            places.add(place);
            last = place.end();
        }
        return places;
    }

    /// The part of a word that is in a slice; of no length if none is.
    private static TimeRange heard(TimeRange word, Slice slice) {
        if (slice.treatment().speed().isHeld()) {
            return new TimeRange(slice.range().start(), MediaTime.ZERO);
        }
        MediaTime begin = slice.range().start().plus(after(word.start(), slice));
        MediaTime end = slice.range().start().plus(after(word.end(), slice));
        MediaTime from = begin.max(slice.range().start()).min(slice.end());
        return TimeRange.between(from, end.max(from).min(slice.end().max(from)));
    }

    /// How long after the slice's start a time of the source is heard; less than nothing before.
    private static MediaTime after(MediaTime source, Slice slice) {
        MediaTime by = source.minus(slice.sourceStart());
        return by.isBefore(MediaTime.ZERO) ? by : slice.treatment().speed().lengthOf(by);
    }
}

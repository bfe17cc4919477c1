package studio.longplay.engine.project.arrange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Treatment;

/// A clip as it stands on the timeline now.
///
/// @param range in the programme
/// @param sourceStart where it begins in its source (for the script's: in what the clip naturally
///   is)
/// @param available what there is of its source; media that never ends (stills, drawn pictures,
///   cards, loops) has [#ENDLESS] length and may begin before zero
/// @param naturalLength of what the script made, for its edges; the source's length for the user's
/// @param scene the number of the scene it begins in, from 0
/// @param link linked clips have the same, empty for none
/// @param group clips of a group have the same, empty for none
/// @param locked whether its track is locked
public record Strip(
        ClipRef ref,
        TrackRef track,
        String name,
        TimeRange range,
        MediaTime sourceStart,
        TimeRange available,
        MediaTime naturalLength,
        Treatment treatment,
        int scene,
        String link,
        String group,
        boolean locked) {
    /// Longer than any programme: 1,000 hours.
    public static final MediaTime ENDLESS = MediaTime.ofSeconds(3_600_000);

    /// What there is of media that goes on for ever, both ways.
    public static final TimeRange ALWAYS =
            TimeRange.between(MediaTime.ZERO.minus(ENDLESS), ENDLESS);

    /// Standing somewhere else.
    public Strip with(TimeRange newRange) {
        return new Strip(
                ref,
                track,
                name,
                newRange,
                sourceStart,
                available,
                naturalLength,
                treatment,
                scene,
                link,
                group,
                locked);
    }

    public MediaTime start() {
        return range.start();
    }

    public MediaTime end() {
        return range.end();
    }

    /// Where it ends in its source.
    public MediaTime sourceEnd() {
        return sourceStart.plus(treatment.speed().sourceOf(range.duration()));
    }

    /// How much earlier it could begin, in time of the timeline.
    public MediaTime roomBefore() {
        return treatment.speed().lengthOf(sourceStart.minus(available.start()).max(MediaTime.ZERO));
    }

    /// How much later it could end, in time of the timeline.
    public MediaTime roomAfter() {
        return treatment.speed().isHeld()
                ? ENDLESS
                : treatment
                        .speed()
                        .lengthOf(available.end().minus(sourceEnd()).max(MediaTime.ZERO));
    }
}

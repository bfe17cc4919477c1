package studio.longplay.app.inspector;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a clip takes over from the one before it, as the user chooses it.
///
/// @param direction counts for [Kind#WIPE] and [Kind#PUSH]
/// @param fade counts for sounds
record Joint(Kind kind, Crossing.Direction direction, MediaTime length, Crossing.Fade fade) {
    /// What is chosen among.
    enum Kind {
        /// What the script's pictures do by themselves.
        USUAL,
        CUT,
        DISSOLVE,
        DIP,
        WIPE,
        PUSH
    }

    private static final List<Kind> SEEN =
            List.of(Kind.CUT, Kind.DISSOLVE, Kind.DIP, Kind.WIPE, Kind.PUSH);
    private static final List<Kind> HEARD = List.of(Kind.CUT, Kind.DISSOLVE);
    private static final MediaTime FIRST_LENGTH = MediaTime.ofSeconds(1);

    static Joint of(ChosenClip clip) {
        Optional<Crossing> crossing = clip.treatment().crossing();
        if (crossing.isEmpty()) {
            Kind kind = clip.nature() == ClipNature.PICTURE ? Kind.USUAL : Kind.CUT;
            return new Joint(kind, Crossing.Direction.LEFT, FIRST_LENGTH, Crossing.Fade.AUTO);
        }
        Crossing it = crossing.get();
        if (it.length().equals(MediaTime.ZERO)) {
            return new Joint(Kind.CUT, it.direction(), FIRST_LENGTH, it.fade());
        }
        Kind kind =
                clip.nature() == ClipNature.SOUND ? Kind.DISSOLVE : Kind.valueOf(it.kind().name());
        return new Joint(kind, it.direction(), it.length(), it.fade());
    }

    /// What clips of all these natures can be given.
    static List<Kind> choices(List<ChosenClip> clips) {
        boolean heard = clips.stream().anyMatch(clip -> clip.nature() == ClipNature.SOUND);
        boolean usual = clips.stream().allMatch(clip -> clip.nature() == ClipNature.PICTURE);
        List<Kind> common = heard ? HEARD : SEEN;
        return usual ? Stream.concat(Stream.of(Kind.USUAL), common.stream()).toList() : common;
    }

    boolean hasDirection() {
        return kind == Kind.WIPE || kind == Kind.PUSH;
    }

    boolean hasLength() {
        return kind != Kind.USUAL && kind != Kind.CUT;
    }

    Joint with(Kind other) {
        return new Joint(other, direction, length, fade);
    }

    Joint with(Crossing.Direction other) {
        return new Joint(kind, other, length, fade);
    }

    Joint with(MediaTime other) {
        return new Joint(kind, direction, other, fade);
    }

    Joint with(Crossing.Fade other) {
        return new Joint(kind, direction, length, other);
    }

    /// As it is kept with a clip; over the cut by half of its length on both sides, whole frames.
    Optional<Crossing> asCrossing(ChosenClip clip) {
        return switch (kind) {
            case USUAL -> Optional.empty();
            case CUT ->
                    clip.nature() == ClipNature.PICTURE
                            ? Optional.of(
                                    crossing(Crossing.Kind.DISSOLVE, MediaTime.ZERO, clip.rate()))
                            : Optional.empty();
            case DISSOLVE, DIP, WIPE, PUSH ->
                    Optional.of(crossing(Crossing.Kind.valueOf(kind.name()), length, clip.rate()));
        };
    }

    private Crossing crossing(Crossing.Kind wanted, MediaTime lasting, FrameRate rate) {
        long frames = lasting.toFramesCeiling(rate);
        MediaTime before = MediaTime.ofFrames(frames / 2, rate);
        return new Crossing(
                wanted, direction, before, MediaTime.ofFrames(frames, rate).minus(before), fade);
    }
}

package studio.longplay.app.timeline;

import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Polyphony;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.takes.SlotFit;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes clips of strips: what is written on each, and how far it has come. On the thread that lays
/// out, because it looks whether the user's files are there.
final class StripClips {
    private final PreviewState state;
    private final Words words = Words.of("timeline");
    private final Map<ElementId, Cue> cues = new HashMap<>();
    private final Map<String, Boolean> isThere = new HashMap<>();
    private final Map<ElementId, GivenWay> givenWay = new HashMap<>();

    /// Where an effect gives way to another, in the programme.
    private record GivenWay(MediaTime at, Cue.SoundCue by) {}

    StripClips(PreviewState state) {
        this.state = state;
        for (PreviewScene scene : state.scenes()) {
            scene.layout().music().forEach(music -> cues.put(music.cue().id(), music.cue()));
            scene.layout().sounds().forEach(sound -> cues.put(sound.cue().id(), sound.cue()));
            scene.layout().pictures().forEach(shown -> cues.put(shown.cue().id(), shown.cue()));
            for (Polyphony.Stolen gone : Polyphony.stolen(scene.layout())) {
                MediaTime at = scene.start().plus(gone.at());
                givenWay.put(gone.cue().id(), new GivenWay(at, gone.by()));
            }
        }
    }

    static String trouble(Optional<StudioFault> fault) {
        return fault.map(StudioFault::sentence).orElse("");
    }

    Clip of(Strip strip) {
        return switch (strip.ref()) {
            case ClipRef.OfScript(ClipKey key, _) -> ofScript(strip, key);
            case ClipRef.OfUser(String id) -> ofUser(strip, id);
        };
    }

    private Clip ofScript(Strip strip, ClipKey key) {
        return switch (key.role()) {
            case LINE -> line(strip, key.element());
            case MUSIC -> sounding(strip, key, ClipKind.MUSIC);
            case EFFECT -> asHeard(sounding(strip, key, ClipKind.SOUND), key.element());
            case PICTURE -> clip(strip, key, ClipKind.PICTURE, ClipState.READY, "");
            case SCENERY -> clip(strip, key, ClipKind.PICTURE, ClipState.READY, "");
            case TITLE_CARD, CHAPTER_CARD -> clip(strip, key, ClipKind.CARD, ClipState.READY, "");
        };
    }

    private Clip clip(Strip strip, ClipKey key, ClipKind kind, ClipState made, String trouble) {
        return new Clip(
                new ClipId.OfStrip(strip.ref()),
                kind,
                Optional.of(key.element()),
                strip.range(),
                label(strip, key),
                made,
                strip.scene(),
                Optional.empty(),
                trouble,
                Lane.WHOLE,
                Optional.of(strip));
    }

    private String label(Strip strip, ClipKey key) {
        boolean nameless =
                key.role() == ClipRole.SCENERY
                        && strip.scene() < state.scenes().size()
                        && state.scenes().get(strip.scene()).layout().scene().heading().isEmpty();
        return switch (cues.get(key.element())) {
            case Cue.MusicCue music -> ClipWords.of(music);
            case Cue.SoundCue sound -> ClipWords.of(sound);
            case Cue.PictureCue picture -> ClipWords.of(picture);
            case null, default -> nameless ? "" : strip.name();
        };
    }

    private Clip sounding(Strip strip, ClipKey key, ClipKind kind) {
        if (strip.scene() >= state.scenes().size()) {
            return clip(strip, key, kind, ClipState.WAITING, "");
        }
        PreviewScene scene = state.scenes().get(strip.scene());
        return clip(strip, key, kind, ClipState.of(scene.state()), trouble(scene.fault()));
    }

    /// An effect that gives way to another ends there.
    private Clip asHeard(Clip clip, ElementId cue) {
        GivenWay gone = givenWay.get(cue);
        if (gone == null || !gone.at().isBefore(clip.range().end())) {
            return clip;
        }
        boolean self = gone.by().id().equals(cue);
        return clip.quietFrom(
                gone.at(),
                self
                        ? words.get("clip.not-heard")
                        : words.get("clip.gives-way", gone.by().sound()));
    }

    private Clip line(Strip strip, ElementId id) {
        Optional<PreviewLine> known = Optional.ofNullable(state.lines().get(id));
        boolean crowd = known.map(line -> line.voice().parts().size() > 1).orElse(false);
        Optional<Speaker> speaker = known.map(line -> line.line().speaker());
        return new Clip(
                new ClipId.OfStrip(strip.ref()),
                crowd ? ClipKind.CROWD : ClipKind.LINE,
                Optional.of(id),
                strip.range(),
                speaker.map(Speaker::name).orElse(strip.name()),
                stateOf(id),
                strip.scene(),
                speaker,
                known.map(this::trouble).orElse(""),
                Lane.WHOLE,
                Optional.of(strip));
    }

    /// A length that is not known yet is guessed from the words.
    private String trouble(PreviewLine line) {
        SlotFit fit =
                SlotFit.of(
                        state.project().arrangement(),
                        line.line().id(),
                        line.length(),
                        line.isSpoken());
        if (line.fault().isPresent() || fit.fits()) {
            return trouble(line.fault());
        }
        return words.get(
                "clip.too-long",
                line.length().toSecondsForDisplay(),
                fit.slot().orElseThrow().toSecondsForDisplay(),
                fit.rateToFit());
    }

    private ClipState stateOf(ElementId line) {
        PreviewLine known = state.lines().get(line);
        return known == null ? ClipState.WAITING : ClipState.of(known.state());
    }

    private Clip ofUser(Strip strip, String id) {
        UserClip own = state.project().arrangement().userClips().get(id);
        boolean missing = own != null && isMissing(own.source());
        Optional<StudioFault> unshown =
                own == null || missing ? Optional.empty() : unshown(own.source());
        boolean heard =
                own != null
                        && state.project()
                                .arrangement()
                                .track(own.track())
                                .map(track -> track.kind() == UserTrack.Kind.AUDIO)
                                .orElse(false);
        return new Clip(
                new ClipId.OfStrip(strip.ref()),
                heard ? ClipKind.OWN_SOUND : ClipKind.OWN_PICTURE,
                Optional.empty(),
                strip.range(),
                strip.name(),
                missing || unshown.isPresent() ? ClipState.FAILED : ClipState.READY,
                strip.scene(),
                Optional.empty(),
                missing ? words.get("clip.missing") : trouble(unshown),
                Lane.WHOLE,
                Optional.of(strip));
    }

    private Optional<StudioFault> unshown(ClipSource source) {
        return source instanceof ClipSource.OfMedia(String digest)
                ? Optional.ofNullable(state.unshown().get(digest))
                : Optional.empty();
    }

    private boolean isMissing(ClipSource source) {
        return source instanceof ClipSource.OfMedia(String digest)
                && !isThere.computeIfAbsent(digest, this::looksThere);
    }

    private boolean looksThere(String digest) {
        BinItem item = state.project().arrangement().bin().get(digest);
        return item != null && Files.exists(Path.of(item.file()));
    }

    /// A caption belongs to the last line that began before it.
    List<Clip> captions() {
        List<Clip> row = new ArrayList<>();
        Map<ElementId, Integer> parts = new HashMap<>();
        for (PreviewScene scene : state.scenes()) {
            List<Placed.PlacedLine> lines = scene.layout().lines();
            int line = 0;
            for (Caption caption : state.captions().get(scene.number())) {
                while (line + 1 < lines.size()
                        && !lines.get(line + 1).range().start().isAfter(caption.range().start())) {
                    line++;
                }
                if (!lines.isEmpty()) {
                    ElementId id = lines.get(line).line().id();
                    int part = parts.merge(id, 1, Integer::sum) - 1;
                    row.add(caption(scene, caption, lines.get(line), part));
                }
            }
        }
        return row;
    }

    private Clip caption(PreviewScene scene, Caption caption, Placed.PlacedLine line, int part) {
        ElementId id = line.line().id();
        return new Clip(
                new ClipId.OfCaption(id, part),
                ClipKind.CAPTION,
                Optional.of(id),
                caption.range().shiftedBy(scene.start()),
                String.join(" ", caption.lines()),
                stateOf(id) == ClipState.READY ? ClipState.READY : ClipState.WAITING,
                scene.number(),
                Optional.of(line.line().speaker()),
                "",
                Lane.WHOLE,
                Optional.empty());
    }
}

package studio.longplay.engine.render.preview;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.Atelier;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.picture.Decoding;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.MediaLookup;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.project.ExportSettings;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.SegmentCut;
import studio.longplay.engine.render.make.HeldPictures;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.make.SceneLayers;
import studio.longplay.engine.render.make.SpeakerColours;
import studio.longplay.engine.render.preset.Motion;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.render.worker.decode.ChildDecoding;
import studio.longplay.engine.render.worker.decode.Decoders;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Paints any frame of the programme at any size, with the same painter and the same segments as an
/// export: at the same size the pixels are the same, but where a small stand-in of a heavy film is
/// wanted. A stand-in comes with the next jump or the next segment, never in the middle of playing.
///
/// Belongs to the thread that uses it. A frame in the segment of the one before costs what changed;
/// a jump costs the segment's layers anew, and a new size its backdrop as well.
public final class PreviewPainter implements AutoCloseable {
    private static final long NO_FRAME = Long.MIN_VALUE;

    private final ProxyFinder proxies;
    private final Decoding decoding;
    private final @Nullable ChildDecoding child;
    private final Map<String, Optional<Path>> standIns = new HashMap<>();
    private long last = NO_FRAME;
    private @Nullable Atelier atelier;
    private @Nullable SegmentPainter painter;
    private @Nullable SegmentPicture painted;
    private @Nullable SceneLayout scene;
    private @Nullable Script script;
    private SpeakerColours colours = SpeakerColours.none();
    private Voicing voicing = Voicing.NONE;
    private ExportSettings export = ExportSettings.USUAL;
    private boolean held;
    private List<SegmentCut.Span> spans = List.of();
    private List<Layer> layers = List.of();
    private List<Caption> burned = List.of();
    private @Nullable Pictures pictures;
    private @Nullable SegmentPicture wanted;
    private final Map<String, StudioFault> faults = new LinkedHashMap<>();
    private final Map<String, StudioFault> untold = new LinkedHashMap<>();
    private final @Nullable Decoders decoders;
    private long forgiven;

    /// Paints from the user's own files, as an export does, and decodes them in this process: for
    /// one that may crash.
    public PreviewPainter() {
        this(ProxyFinder.NONE);
    }

    /// The same, from smaller files.
    ///
    /// @param proxies whose files are shown instead of the user's films
    public PreviewPainter(ProxyFinder proxies) {
        this.proxies = proxies;
        decoding = Decoding.HERE;
        decoders = null;
        child = null;
    }

    /// Decodes the user's files in another process: one that crashes it becomes a slate.
    ///
    /// @param proxies whose files are shown instead of the user's films
    public PreviewPainter(ProxyFinder proxies, Decoders decoders) {
        this.proxies = proxies;
        this.decoders = decoders;
        child = decoders.forOnePainter();
        decoding = child;
    }

    /// Paints one frame.
    ///
    /// @param frame of the programme, at [PreviewState#RATE]
    /// @param captions whether the picture has captions in it
    /// @param into of any even size; others may read it but not write into it between calls
    /// @return false if the frame looks like the one painted before: then nothing was drawn,
    ///   whichever memory was given
    /// @throws StudioFault if a picture cannot be read or the painter cannot run
    public boolean paint(PreviewState state, long frame, boolean captions, Pixels into)
            throws StudioFault {
        MediaTime time = MediaTime.ofFrames(frame, PreviewState.RATE);
        Optional<PreviewScene> found = state.sceneAt(time);
        if (found.isEmpty()) {
            return paintNothing(into);
        }
        forgive();
        PreviewScene at = found.get();
        look(at.layout(), captions ? state.captions().get(at.number()) : List.of(), state);
        long local = frame - at.start().toFramesFloor(PreviewState.RATE);
        SegmentCut.Span span = spanOf(local);
        SegmentPicture picture = pictureOf(span, into);
        boolean jumped = frame != last && frame != last + 1;
        last = frame;
        boolean anew = !picture.equals(painted) || (jumped && isOutdated(into.height()));
        SegmentPainter on =
                anew ? turnTo(picture, lookup(state, into.height(), decoding)) : painter;
        return on != null && (on.paint((int) (local - span.first()), into) || anew);
    }

    /// Paints one frame for somebody who cannot always wait for it, if films are decoded in another
    /// process; otherwise as [#paint(PreviewState, long, boolean, Pixels)] does.
    ///
    /// What comes nearest to the frame is painted by a painter of its own and is never taken for
    /// it; asked again, this goes on with the frame itself where it was left.
    ///
    /// @throws StudioFault as the other
    /// @throws CancellationException if the frame is not wanted any more; nothing was drawn
    public Painted paint(PreviewState state, long frame, boolean captions, Pixels into, Haste haste)
            throws StudioFault {
        if (child == null) {
            return paint(state, frame, captions, into) ? Painted.EXACT : Painted.SAME;
        }
        child.waitOnlyWhile(() -> haste.now() == Haste.Wish.WAIT);
        boolean whole = false;
        try {
            boolean drawn = paint(state, frame, captions, into);
            whole = true;
            return drawn ? Painted.EXACT : Painted.SAME;
        } catch (CancellationException left) {
            if (haste.now() != Haste.Wish.NEAREST) {
                throw left;
            }
        } finally {
            child.waitAlways();
            if (!whole) {
                // Its layers may have been left between two frames.
                closePainter();
            }
        }
        paintNearest(state, frame, into, child.nearest());
        return Painted.NEAR;
    }

    private void paintNearest(PreviewState state, long frame, Pixels into, Decoding nearest)
            throws StudioFault {
        SegmentPicture picture = wanted;
        MediaTime time = MediaTime.ofFrames(frame, PreviewState.RATE);
        PreviewScene at = state.sceneAt(time).orElseThrow();
        long local = frame - at.start().toFramesFloor(PreviewState.RATE);
        MediaLookup lookup = lookup(state, into.height(), nearest);
        try (SegmentPainter coarse =
                new SegmentPainter(requireNonNull(picture), lookup, atelier())) {
            coarse.paint((int) (local - spanOf(local).first()), into);
        }
    }

    /// Files get another chance when that is wanted.
    private void forgive() {
        long now = decoders == null ? 0 : decoders.timesForgiven();
        if (now != forgiven) {
            forgiven = now;
            faults.clear();
            closePainter();
        }
    }

    /// What went wrong with files whose place a slate has taken, by digest: each is told once.
    public Map<String, StudioFault> newFaults() {
        if (untold.isEmpty()) {
            return Map.of();
        }
        Map<String, StudioFault> told = new LinkedHashMap<>(untold);
        untold.clear();
        return told;
    }

    private SegmentPicture pictureOf(SegmentCut.Span span, Pixels into) {
        SegmentPicture last = wanted;
        boolean same =
                last != null
                        && last.firstFrame() == span.first()
                        && last.frameCount() == span.frames()
                        && last.width() == into.width()
                        && last.height() == into.height();
        if (last != null && same) {
            return last;
        }
        SegmentPicture picture =
                new SegmentPicture(
                                into.width(),
                                into.height(),
                                PreviewState.RATE,
                                span.first(),
                                span.frames(),
                                List.of())
                        .showing(layers);
        wanted = picture;
        return picture;
    }

    private void look(SceneLayout layout, List<Caption> captions, PreviewState state)
            throws StudioFault {
        boolean coloured = recolour(state);
        boolean stilled = hold(state.project().export());
        boolean same =
                layout.equals(scene)
                        && captions.equals(burned)
                        && state.pictures() == pictures
                        && !coloured
                        && !stilled;
        if (same && !layers.isEmpty()) {
            return;
        }
        scene = layout;
        burned = captions;
        if (state.pictures() != pictures) {
            pictures = state.pictures();
            warmUp(state.pictures());
        }
        wanted = null;
        spans = SegmentCut.cut(layout, PreviewState.RATE);
        List<Layer> shown =
                new SceneLayers(state.pictures(), colours, PreviewState.RATE).of(layout, captions);
        layers = held ? HeldPictures.of(shown) : shown;
    }

    /// A child takes half a second to start, which should not be where it is first needed.
    private void warmUp(Pictures files) throws StudioFault {
        if (child != null && !files.filesByDigest().isEmpty()) {
            child.warmUp();
        }
    }

    /// Whether pictures that moved stand still now, or the other way round, as the export has them.
    private boolean hold(ExportSettings now) {
        if (now.equals(export)) {
            return false;
        }
        boolean before = held;
        export = now;
        try {
            held =
                    PresetTerms.asked(now)
                            .map(preset -> preset.picture().motion() == Motion.STILL)
                            .orElse(false);
        } catch (StudioFault.Input senseless) {
            held = false;
        }
        return held != before;
    }

    /// Whether a speaker has another colour than before.
    private boolean recolour(PreviewState now) {
        Voicing chosen = now.project().voicing();
        if (now.script() == script && chosen == voicing) {
            return false;
        }
        SpeakerColours before = colours;
        script = now.script();
        voicing = chosen;
        colours = SpeakerColours.of(now.script(), chosen);
        return !colours.equals(before);
    }

    private SegmentCut.Span spanOf(long frame) {
        for (SegmentCut.Span span : spans) {
            if (frame < span.end()) {
                return span;
            }
        }
        return spans.getLast();
    }

    /// Whether a film it shows has a stand-in by now, or none any more.
    private boolean isOutdated(int lines) {
        for (Map.Entry<String, Optional<Path>> each : standIns.entrySet()) {
            if (!proxies.find(each.getKey(), lines).equals(each.getValue())) {
                return true;
            }
        }
        return false;
    }

    private SegmentPainter turnTo(SegmentPicture picture, MediaLookup lookup) throws StudioFault {
        closePainter();
        SegmentPainter next = new SegmentPainter(picture, lookup, atelier());
        painter = next;
        painted = picture;
        return next;
    }

    private Atelier atelier() throws StudioFault {
        Atelier with = atelier;
        if (with == null) {
            with = Atelier.forJumps();
            atelier = with;
        }
        return with;
    }

    /// A file that cannot be shown is a slate here, where an export stops.
    private MediaLookup lookup(PreviewState state, int lines, Decoding with) {
        return new MediaLookup() {
            @Override
            public Path find(String digest) throws StudioFault {
                Optional<Path> standIn = proxies.find(digest, lines);
                standIns.put(digest, standIn);
                if (standIn.isPresent()) {
                    return standIn.get();
                }
                String file = state.pictures().filesByDigest().get(digest);
                return file == null ? MediaLookup.none().find(digest) : Path.of(file);
            }

            @Override
            public Decoding decoding() {
                return with;
            }

            @Override
            public String nameOf(String digest) {
                return state.pictures()
                        .item(digest)
                        .map(BinItem::name)
                        .orElseGet(() -> MediaLookup.super.nameOf(digest));
            }

            @Override
            public void failed(String digest, StudioFault fault) {
                if (faults.putIfAbsent(digest, fault) == null) {
                    untold.put(digest, fault);
                }
            }
        };
    }

    private boolean paintNothing(Pixels into) {
        closePainter();
        into.bgra().fill((byte) 0);
        return true;
    }

    private void closePainter() {
        SegmentPainter old = painter;
        painter = null;
        painted = null;
        standIns.clear();
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void close() {
        closePainter();
        Atelier with = atelier;
        atelier = null;
        if (with != null) {
            with.close();
        }
        if (child != null) {
            child.close();
        }
    }
}

package studio.longplay.engine.render.qc;

import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.scenery.BackdropKind;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads from a laid-out programme where something must move, be seen and be heard.
///
/// Only what is certain counts: the user's films may stand still, their pictures may be black, and
/// their sounds silent.
public final class MeantPlaces {
    /// What moves so faintly that some seconds of it look alike.
    private static final Set<BackdropKind> FAINT =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            BackdropKind.HILLS,
                            BackdropKind.MOUNTAINS,
                            BackdropKind.LANTERNS,
                            BackdropKind.DESERT,
                            BackdropKind.SILK));

    /// What is shorter may be all breath.
    private static final MediaTime SHORTEST_LINE = MediaTime.ofMillis(300);

    private final FrameRate rate;
    private final List<FrameSpan> moving = new ArrayList<>();
    private final List<FrameSpan> lit = new ArrayList<>();
    private final List<FrameSpan> sounding = new ArrayList<>();

    private MeantPlaces(FrameRate rate) {
        this.rate = rate;
    }

    /// What a programme means.
    ///
    /// @param layersByScene what each scene shows, in its own frames
    public static Meant of(Programme programme, List<List<Layer>> layersByScene, FrameRate rate) {
        MeantPlaces places = new MeantPlaces(rate);
        List<MediaTime> starts = programme.starts();
        for (int i = 0; i < programme.scenes().size(); i++) {
            places.pictures(layersByScene.get(i), starts.get(i).toFramesFloor(rate));
            places.sounds(programme.scenes().get(i), starts.get(i));
        }
        return new Meant(places.moving, places.lit, places.sounding);
    }

    /// The lines that are heard, in order.
    public static List<Expectation.Spoken> lines(Programme programme) {
        List<Expectation.Spoken> lines = new ArrayList<>();
        List<MediaTime> starts = programme.starts();
        for (int i = 0; i < programme.scenes().size(); i++) {
            for (Placed.PlacedLine placed : programme.scenes().get(i).lines()) {
                if (placed.isWhole()
                        && !placed.words().isEmpty()
                        && placed.range().duration().isAfter(SHORTEST_LINE)) {
                    lines.add(
                            new Expectation.Spoken(
                                    placed.line().speaker().name(),
                                    placed.line().sourceLine(),
                                    placed.range().shiftedBy(starts.get(i))));
                }
            }
        }
        return lines;
    }

    /// A scene over which the user laid pictures of their own is left out: who knows what they
    /// cover.
    private void pictures(List<Layer> layers, long sceneStart) {
        if (layers.stream().anyMatch(Layer.RowLayer.class::isInstance)) {
            return;
        }
        for (Layer layer : layers) {
            if (layer instanceof Layer.BackdropLayer backdrop) {
                FrameSpan span =
                        new FrameSpan(
                                sceneStart + backdrop.fromFrame(),
                                sceneStart + Math.max(backdrop.fromFrame(), backdrop.toFrame()));
                if (moves(backdrop.backdrop())) {
                    moving.add(span);
                }
                if (backdrop.backdrop() instanceof Backdrop.Procedural) {
                    lit.add(span);
                }
            }
        }
    }

    /// A picture of the user's may be flat, so that no camera move over it is seen.
    private static boolean moves(Backdrop backdrop) {
        return backdrop instanceof Backdrop.Procedural place
                && !place.held()
                && isSeenToMove(BackdropKind.named(place.kind()));
    }

    /// Whether places of a kind move so much that it is seen in any mood, at any size.
    static boolean isSeenToMove(BackdropKind kind) {
        return !kind.holdsStill() && !FAINT.contains(kind);
    }

    private void sounds(SceneLayout scene, MediaTime start) {
        for (Placed.PlacedLine line : scene.lines()) {
            slices(line.slices(), start);
        }
        for (Placed.PlacedMusic music : scene.music()) {
            slices(music.slices(), start);
        }
    }

    private void slices(List<Slice> slices, MediaTime start) {
        for (Slice slice : slices) {
            TimeRange range = slice.range().shiftedBy(start);
            sounding.add(
                    new FrameSpan(
                            range.start().toFramesCeiling(rate),
                            Math.max(
                                    range.start().toFramesCeiling(rate),
                                    range.end().toFramesFloor(rate))));
        }
    }
}

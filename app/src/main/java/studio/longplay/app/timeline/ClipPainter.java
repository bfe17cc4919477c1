package studio.longplay.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import studio.longplay.app.controls.Palette;
import studio.longplay.app.controls.Role;
import studio.longplay.app.words.Words;
import studio.longplay.engine.timeline.Crossing;

import java.util.List;

/// Draws the tracks and the clips that are seen. Only whole pixels, no clipping, nothing measured
/// twice.
final class ClipPainter {
    private static final double OFF = 0.35;
    private static final double OFF_LABEL = 0.7;
    private static final int NARROW = 4;
    private static final int INSET = 6;
    private static final int LABEL = 14;
    private static final int LEAST_LABEL = 18;
    private static final int LEAST_WAVE = 6;
    private static final int LEAST_HEIGHT = 10;

    private final Palette palette;
    private final Words words = Words.of("timeline");
    private final ClipColors colors;
    private final ClipFrame frame;
    private final TextFit labels = new TextFit(Font.font("Inter", 11));
    private final WavePainter waves = new WavePainter();
    private final BeatPainter beats = new BeatPainter();
    private final RidePainter rides;
    private final TreatmentPainter treatments;
    private final SketchPainter sketches;
    private final Thumbnails thumbnails;
    private final MediaPainter media;

    ClipPainter(Palette palette, Thumbnails thumbnails, MediaPainter media) {
        this.palette = palette;
        this.thumbnails = thumbnails;
        this.media = media;
        colors = new ClipColors(palette);
        frame = new ClipFrame(palette);
        rides = new RidePainter(palette);
        treatments = new TreatmentPainter(palette);
        sketches = new SketchPainter(palette, colors);
    }

    /// Draws all tracks.
    ///
    /// @param bottom where the canvas ends
    void draw(GraphicsContext graphics, Sight sight, double bottom) {
        sight.tracks().state().ifPresentOrElse(state -> colors.freshen(state), colors::freshen);
        graphics.setFill(palette.color(Role.GROUND));
        graphics.fillRect(0, Header.HEIGHT, sight.view().width(), bottom - Header.HEIGHT);
        sight.tracks().state().ifPresent(state -> waves.hear(state.gainDb()));
        separators(graphics, sight);
        for (TrackRows.Row row : sight.rows().rows()) {
            int top = Header.HEIGHT + row.top() - sight.rows().scroll();
            if (top + row.height() > Header.HEIGHT && top < bottom) {
                draw(graphics, sight, row, top);
            }
        }
        sketches.draw(graphics, sight, bottom);
    }

    private void separators(GraphicsContext graphics, Sight sight) {
        int width = sight.view().width();
        graphics.setFill(palette.color(Role.LINE));
        for (TrackRows.Row row : sight.rows().rows()) {
            int bottom = Header.HEIGHT + row.bottom() - sight.rows().scroll();
            graphics.fillRect(0, bottom - 1.0, width, 1);
        }
        int end = sight.rows().height() - sight.rows().scroll();
        for (SceneMark scene : sight.tracks().scenes()) {
            int x = sight.view().x(scene.start());
            if (x > 0 && x < width) {
                graphics.fillRect(x, Header.HEIGHT, 1, end);
            }
        }
    }

    private void draw(GraphicsContext graphics, Sight sight, TrackRows.Row row, int top) {
        if (row.index() >= sight.tracks().tracks().size()) {
            return;
        }
        Track track = sight.tracks().tracks().get(row.index());
        Viewport view = sight.view();
        List<Clip> clips = track.clips();
        int first = track.firstPast(view.ticks(-1));
        int drawnTo = Integer.MIN_VALUE;
        int end = first;
        for (; end < clips.size(); end++) {
            Clip clip = clips.get(end);
            int left = view.x(clip.start());
            if (left >= view.width()) {
                break;
            }
            int right = Math.max(left + 1, view.x(clip.end()) - 1);
            if (right <= 0 || (right <= drawnTo && right - left < NARROW)) {
                continue;
            }
            ClipBox box = ClipBox.of(clip, row.height());
            var place = new Place(left, top + box.top(), right, box.height());
            draw(graphics, sight, track, clip, place);
            drawnTo = right;
        }
        crossings(graphics, sight, track, first, end, top, row.height());
    }

    /// Over both clips, so after all of them.
    private void crossings(
            GraphicsContext graphics,
            Sight sight,
            Track track,
            int first,
            int end,
            int top,
            int height) {
        int last = Math.min(track.clips().size(), end + 1);
        for (int i = first; i < last; i++) {
            Clip clip = track.clips().get(i);
            if (clip.strip().isPresent() && clip.treatment().crossing().isPresent()) {
                ClipBox box = ClipBox.of(clip, height);
                var place = new Place(0, top + box.top(), 1, box.height());
                Crossing crossing = clip.treatment().crossing().get();
                treatments.crossing(graphics, crossing, clip.start(), place, sight.view());
            }
        }
    }

    /// A clip's rectangle; left and right may be far outside of what is seen.
    record Place(int left, int top, int right, int height) {
        int seenLeft() {
            return Math.max(-2, left);
        }

        /// What of it is right of a pixel.
        Place after(int x) {
            return new Place(Math.max(left, x), top, Math.max(right, x), height);
        }

        /// What of it is left of a pixel.
        Place until(int x) {
            return new Place(left, top, Math.max(left, Math.min(right, x)), height);
        }

        int seenRight(Viewport view) {
            return Math.min(view.width() + 2, right);
        }

        Place seen(Viewport view) {
            return new Place(seenLeft(), top, seenRight(view), height);
        }
    }

    private void draw(GraphicsContext graphics, Sight sight, Track track, Clip clip, Place place) {
        TrackKind kind = track.kind();
        ClipColors.Shades shades = colors.of(kind, clip);
        boolean off =
                track.head().off() || (clip.strip().isPresent() && clip.treatment().disabled());
        boolean made = clip.state() == ClipState.READY && !off;
        boolean narrow = place.right() - place.left() < NARROW;
        boolean faint = narrow && kind == TrackKind.CAPTIONS;
        Place heard = place.until(heardEnd(sight.view(), clip, place));
        Place seen = place.seen(sight.view());
        fill(graphics, shades.waiting(), seen);
        if (made && !faint) {
            fill(graphics, shades.fill(), seen.until(heard.right()));
        }
        boolean picked = sight.isPicked(clip);
        if (narrow) {
            if (picked) {
                frame.outline(graphics, place, sight.view());
            }
            return;
        }
        graphics.setGlobalAlpha(off ? OFF : 1);
        boolean pictured = thumbnails(graphics, sight, clip, place);
        if (kind.stem().isPresent() && place.right() - place.left() >= LEAST_WAVE) {
            graphics.setFill(made ? shades.wave() : shades.dash());
            sound(graphics, sight, track, clip, heard);
        }
        graphics.setGlobalAlpha(1);
        if (clip.strip().isPresent()) {
            treatments.draw(graphics, clip.strip().get(), place, sight.view());
        }
        graphics.setGlobalAlpha(off ? OFF_LABEL : 1);
        graphics.setFill(made || (pictured && !off) ? shades.text() : shades.waitingText());
        label(graphics, sight.view(), clip, place, pictured);
        graphics.setGlobalAlpha(1);
        frame.draw(graphics, clip, shades, place, sight.view());
        if (picked) {
            picked(graphics, clip, place, sight.view());
        }
    }

    private static void fill(GraphicsContext graphics, Color color, Place place) {
        graphics.setFill(color);
        double width = (double) place.right() - place.left();
        graphics.fillRect(place.left(), place.top(), width, place.height());
    }

    /// Where a clip falls silent before its end, because it gave way.
    private static int heardEnd(Viewport view, Clip clip, Place place) {
        return clip.quietFrom().isPresent() ? view.x(clip.quietFrom().getAsLong()) : place.right();
    }

    /// What is drawn over the wave: beats, and what knobs of the desk do there.
    private void over(GraphicsContext graphics, Sight sight, Track track, Clip clip, Place place) {
        if (clip.kind() == ClipKind.MUSIC) {
            beats.draw(graphics, sight, clip, place);
        }
        rides.draw(graphics, sight, track, clip, place);
    }

    private void sound(GraphicsContext graphics, Sight sight, Track track, Clip clip, Place place) {
        Place free = place.after(labelEnd(sight.view(), clip, place));
        wave(graphics, sight, track.kind(), clip, free);
        over(graphics, sight, track, clip, place);
    }

    private void picked(GraphicsContext graphics, Clip clip, Place place, Viewport view) {
        frame.outline(graphics, place, view);
        if (clip.strip().isPresent()) {
            treatments.handles(graphics, clip.strip().get(), place, view);
        }
    }

    private static boolean isPictured(ClipKind kind) {
        return kind == ClipKind.PICTURE || kind == ClipKind.OWN_PICTURE;
    }

    private void wave(
            GraphicsContext graphics, Sight sight, TrackKind track, Clip clip, Place place) {
        int above = place.height() >= 2 * LABEL ? LABEL : 0;
        var box =
                new WavePainter.Box(
                        Math.max(0, place.left()),
                        place.top() + above + 1,
                        Math.min(sight.view().width(), place.right()),
                        place.height() - above - 3);
        if (clip.kind() == ClipKind.OWN_SOUND) {
            media.wave(graphics, sight, clip, box);
            return;
        }
        List<SceneMark> scenes = sight.tracks().scenes();
        for (int i = clip.scene(); i < scenes.size() && scenes.get(i).start() < clip.end(); i++) {
            waves.draw(graphics, sight.view(), scenes.get(i), track.stem().orElseThrow(), box);
        }
    }

    /// A film strip: as many frames of the clip as have room, the same ones at every zoom.
    ///
    /// @return whether there was anything to see
    private boolean thumbnails(GraphicsContext graphics, Sight sight, Clip clip, Place place) {
        int height = place.height() / 2 * 2;
        int width = Thumbnails.widthOf(height);
        if (!isPictured(clip.kind()) || height < LEAST_LABEL) {
            return false;
        }
        if (clip.kind() == ClipKind.OWN_PICTURE && media.frames(graphics, sight, clip, place)) {
            return true;
        }
        int tiles = Math.ceilDiv(place.right() - place.left(), width);
        int first = Math.max(0, Math.floorDiv(-place.left(), width));
        boolean pictured = false;
        for (int tile = first; tile < tiles; tile++) {
            int x = place.left() + tile * width;
            if (x >= sight.view().width()) {
                break;
            }
            Image image =
                    thumbnails.find(sight.tracks(), clip, new Thumbnails.Tile(tile, tiles, height));
            if (image != null) {
                int seen = Math.min(width, place.right() - x);
                double part = image.getWidth() * seen / width;
                double whole = image.getHeight();
                graphics.drawImage(image, 0, 0, part, whole, x, place.top(), seen, height);
                pictured = true;
            }
        }
        return pictured;
    }

    /// Over what was done to the clip, so that a fade does not darken it.
    private void label(
            GraphicsContext graphics, Viewport view, Clip clip, Place place, boolean pictured) {
        String fitted = labelOf(view, clip, place);
        if (fitted.isEmpty()) {
            return;
        }
        int left = Math.max(0, place.left()) + INSET;
        int baseline = isLow(place) ? place.top() + place.height() / 2 + 4 : place.top() + 12;
        graphics.setFont(labels.font());
        if (pictured) {
            frame.shade(graphics, left - 3, baseline - 10, (int) labels.width(fitted) + 6);
        }
        graphics.fillText(fitted, left, baseline);
    }

    private static boolean isLow(Place place) {
        return place.height() < 2 * LABEL;
    }

    /// As much of what is written on a clip as has room.
    private String labelOf(Viewport view, Clip clip, Place place) {
        int left = Math.max(0, place.left()) + INSET;
        int right = Math.min(view.width(), place.right()) - INSET;
        if (right - left < LEAST_LABEL || place.height() < LEAST_HEIGHT) {
            return "";
        }
        boolean named = clip.kind() == ClipKind.PICTURE || clip.kind() == ClipKind.CARD;
        return labels.fit(named ? clip.label() : ClipText.label(words, clip), right - left);
    }

    /// Where words end that leave no height for a wave below them; 0 where they leave it.
    private int labelEnd(Viewport view, Clip clip, Place place) {
        String fitted = isLow(place) ? labelOf(view, clip, place) : "";
        int left = Math.max(0, place.left()) + INSET;
        return fitted.isEmpty() ? 0 : left + (int) labels.width(fitted) + INSET;
    }
}

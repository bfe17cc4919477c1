package studio.longplay.engine.picture;

import io.github.humbleui.types.IRect;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.PlanarFrame;
import studio.longplay.engine.media.PlanarMix;
import studio.longplay.engine.picture.stage.FilmFrames;
import studio.longplay.engine.picture.stage.Imprint;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts frames of films together in an encoder's own colours, without drawing them.
///
/// That is possible where all below is a film that fills the frame, in colours the encoder takes;
/// films that dissolve into one another, fades, veils and sheets that are not too large may lie
/// over it. What comes out is what drawing gives, within roundings.
final class Press implements Imprint, AutoCloseable {
    private static final int WHOLE = 255;

    private final int width;
    private final int height;
    private final PlanarMix mix = new PlanarMix();
    private final Arena arena = Arena.ofConfined();
    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, PressedSheet> sheets = new HashMap<>();
    private @Nullable PlanarFrame spare;
    private int count;
    private long sheetPixels;
    private int fading = WHOLE;
    private boolean refused;
    private int cel;
    private long look;
    private long age;

    private enum Kind {
        FILM,
        VEIL,
        SHEET
    }

    /// One thing to be laid over what is there; used again for other frames.
    private static final class Step {
        private Kind kind = Kind.VEIL;
        private @Nullable FilmFrames film;
        private int alpha;
        private int rgb;
        private IRect part = IRect.makeWH(0, 0);
        private @Nullable Drawing drawing;
        private int cel;
        private long look;
        private long age;
    }

    Press(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// Forgets the frame before.
    void begin() {
        count = 0;
        sheetPixels = 0;
        fading = WHOLE;
        refused = false;
    }

    /// Says whose parts follow.
    ///
    /// @param cel its number among the segment's
    /// @param look that it has
    void of(int cel, long look, long age) {
        this.cel = cel;
        this.look = look;
        this.age = age;
    }

    /// Whether all that was taken down can be put together here. Sheets that take half of the frame
    /// cost more than drawing.
    boolean isPossible() {
        return !refused
                && count > 0
                && steps.getFirst().kind == Kind.FILM
                && 2 * sheetPixels <= (long) width * height;
    }

    boolean isRefused() {
        return refused;
    }

    @Override
    public void fading(int opacity) {
        fading = opacity;
    }

    @Override
    public void film(FilmFrames film, int opacity) {
        if (!film.isPlain(width, height) || (fading < WHOLE && opacity < WHOLE)) {
            refused = true;
            return;
        }
        Step step = next(Kind.FILM);
        step.film = film;
        step.alpha = Math.min(opacity, fading);
    }

    @Override
    public void veil(int alpha, int rgb) {
        refused |= fading < WHOLE;
        Step step = next(Kind.VEIL);
        step.alpha = alpha;
        step.rgb = rgb;
    }

    @Override
    public void sheet(IRect part, Drawing drawing) {
        refused |= fading < WHOLE;
        Step step = next(Kind.SHEET);
        step.part = part;
        step.drawing = drawing;
        sheetPixels += (long) part.getWidth() * part.getHeight();
    }

    @Override
    public void refuse() {
        refused = true;
    }

    private Step next(Kind kind) {
        if (count == steps.size()) {
            steps.add(new Step());
        }
        Step step = steps.get(count++);
        step.kind = kind;
        step.cel = cel;
        step.look = look;
        step.age = age;
        return step;
    }

    /// Puts the frame together.
    ///
    /// @param into of the segment's size; what was there is lost
    void print(PlanarFrame into) throws StudioFault {
        for (int i = 0; i < count; i++) {
            Step step = steps.get(i);
            switch (step.kind) {
                case FILM -> film(step, i == 0, into);
                case VEIL -> mix.veil(into, step.alpha, step.rgb);
                case SHEET -> sheet(step, into);
            }
        }
    }

    private void film(Step step, boolean first, PlanarFrame into) throws StudioFault {
        FilmFrames film = step.film;
        if (film == null) {
            return;
        }
        if (step.alpha == WHOLE) {
            film.print(into);
            return;
        }
        if (first) {
            PlanarMix.black(into);
        }
        PlanarFrame over = spare;
        if (over == null) {
            over = PlanarFrame.allocate(arena, width, height);
            spare = over;
        }
        film.print(over);
        mix.mix(over, into, step.alpha);
    }

    private void sheet(Step step, PlanarFrame into) throws StudioFault {
        Drawing drawing = step.drawing;
        IRect place = PressedSheet.place(step.part, width, height);
        if (drawing == null || place.getWidth() <= 0 || place.getHeight() <= 0) {
            return;
        }
        PressedSheet sheet = sheets.get(step.cel);
        if (sheet == null || !sheet.place().equals(place)) {
            if (sheet != null) {
                sheet.close();
            }
            sheet = new PressedSheet(place);
            sheets.put(step.cel, sheet);
        }
        sheet.show(step.look, drawing, step.age);
        sheet.put(into);
    }

    /// Draws all sheets anew from now on.
    void beginAnew() {
        sheets.values().forEach(PressedSheet::forget);
    }

    @Override
    public void close() {
        sheets.values().forEach(PressedSheet::close);
        arena.close();
    }
}

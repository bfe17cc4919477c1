package studio.longplay.app.timeline;

import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.Palette;
import studio.longplay.app.controls.Role;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.make.SpeakerColours;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.Speaker;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// The colours of clips in the theme shown: by their track, or by who speaks. A speaker's are those
/// of the name in the picture.
final class ClipColors {
    /// White text on it is easily read.
    private static final double LUMINANCE = 0.13;

    private static final double WAITING_ON_DARK = 0.42;
    private static final double WAITING_ON_LIGHT = 0.30;

    private final Palette palette;
    private Color panel = Color.TRANSPARENT;
    private @Nullable Script script;
    private @Nullable Voicing voicing;
    private SpeakerColours colours = SpeakerColours.none();
    private final Map<TrackKind, Shades> byTrack = new EnumMap<>(TrackKind.class);
    private final Map<String, Shades> bySpeaker = new HashMap<>();

    /// The colours of one hue.
    record Shades(
            Color fill, Color wave, Color text, Color waiting, Color waitingText, Color dash) {}

    ClipColors(Palette palette) {
        this.palette = palette;
    }

    /// To be called before drawing: forgets the colours of another theme, of another script and of
    /// speakers who were given others.
    void freshen(PreviewState now) {
        Voicing chosen = now.project().voicing();
        if (now.script() != script || chosen != voicing) {
            script = now.script();
            voicing = chosen;
            colours = SpeakerColours.of(now.script(), chosen);
            bySpeaker.clear();
        }
        freshen();
    }

    /// Forgets the colours of another theme.
    void freshen() {
        Color now = palette.color(Role.PANEL);
        if (!now.equals(panel)) {
            panel = now;
            byTrack.clear();
            bySpeaker.clear();
        }
    }

    Shades of(TrackKind track, Clip clip) {
        if (track == TrackKind.DIALOGUE && clip.speaker().isPresent()) {
            Speaker speaker = clip.speaker().get();
            Shades known = bySpeaker.get(speaker.key());
            return known == null ? shades(speaker) : known;
        }
        Shades known = byTrack.get(track);
        return known == null ? shades(track) : known;
    }

    private Shades shades(TrackKind track) {
        Shades made =
                shades(
                        palette.color(track.hue(), Hue.Shade.CLIP),
                        palette.color(track.hue(), Hue.Shade.WAVE));
        byTrack.put(track, made);
        return made;
    }

    private Shades shades(Speaker speaker) {
        int rgb = colours.of(speaker);
        Color base = Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
        Color fill = darkened(base);
        Color wave = fill.interpolate(base, 0.55).interpolate(Color.WHITE, 0.12);
        Shades made = shades(fill, wave);
        bySpeaker.put(speaker.key(), made);
        return made;
    }

    private Shades shades(Color fill, Color wave) {
        boolean dark = panel.getBrightness() < 0.5;
        Color waiting = panel.interpolate(fill, dark ? WAITING_ON_DARK : WAITING_ON_LIGHT);
        return new Shades(
                fill,
                wave,
                palette.color(Role.ON_CLIP),
                waiting,
                palette.color(Role.TEXT),
                dark ? wave : fill);
    }

    static Color darkened(Color base) {
        Color fill = base;
        for (double factor = 0.72; factor > 0.2 && luminance(fill) > LUMINANCE; factor -= 0.03) {
            fill =
                    Color.color(
                            base.getRed() * factor,
                            base.getGreen() * factor,
                            base.getBlue() * factor);
        }
        return fill;
    }

    /// As the accessibility guidelines (WCAG 2) define it.
    static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}

package studio.longplay.app.cli;

import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.DeEsser;
import studio.longplay.engine.project.desk.Equalizer;
import studio.longplay.engine.project.desk.Gate;
import studio.longplay.engine.project.desk.Strip;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a strip does to its sound, as it is typed: bands such as `peak:3000:-2:1.4`, and knobs such
/// as `threshold=-26,ratio=2.5`, of which those that are not named stay.
///
/// Whatever cannot be read or is out of range is an [IllegalArgumentException] whose message is for
/// who typed it.
final class StripKnobs {
    static final String NONE = "none";
    private static final Map<String, Band.Kind> KINDS = kinds();

    private StripKnobs() {}

    private static Map<String, Band.Kind> kinds() {
        Map<String, Band.Kind> kinds = new LinkedHashMap<>();
        kinds.put("highpass", Band.Kind.HIGH_PASS);
        kinds.put("lowpass", Band.Kind.LOW_PASS);
        kinds.put("lowshelf", Band.Kind.LOW_SHELF);
        kinds.put("highshelf", Band.Kind.HIGH_SHELF);
        kinds.put("peak", Band.Kind.PEAK);
        return kinds;
    }

    /// @param bands all bands it is to have, or `none`
    static Equalizer equalizer(List<String> bands) {
        if (bands.size() == 1 && bands.getFirst().strip().equals(NONE)) {
            return Equalizer.NONE;
        }
        return new Equalizer(bands.stream().map(StripKnobs::band).toList());
    }

    private static Band band(String text) {
        String[] parts = text.strip().toLowerCase(Locale.ROOT).split(":", -1);
        Band.Kind kind = KINDS.get(parts[0]);
        int least = kind == null ? 0 : kind.isPass() ? 2 : 3;
        if (kind == null || parts.length < least || parts.length > least + 1) {
            throw new IllegalArgumentException(
                    "\""
                            + text
                            + "\" is no band; bands are highpass:HZ, lowpass:HZ, lowshelf:HZ:DB,"
                            + " highshelf:HZ:DB and peak:HZ:DB, with :Q at the end if wanted");
        }
        double quality =
                parts.length > least
                        ? number(text, parts[least])
                        : kind == Band.Kind.PEAK ? 1 : Band.FLAT_QUALITY;
        double gainDb = kind.isPass() ? 0 : number(text, parts[2]);
        return new Band(kind, number(text, parts[1]), gainDb, quality);
    }

    static Gate gate(String text, Gate now) {
        if (text.strip().equals(NONE)) {
            return Gate.NONE;
        }
        Map<String, Double> was = new LinkedHashMap<>();
        was.put("threshold", now.thresholdDb());
        was.put("range", now.rangeDb());
        was.put("attack", now.attackMs());
        was.put("hold", now.holdMs());
        was.put("release", now.releaseMs());
        double[] v = values(text, was);
        return new Gate(v[0], v[1], v[2], v[3], v[4]);
    }

    static Compressor compressor(String text, Compressor now) {
        if (text.strip().equals(NONE)) {
            return Compressor.NONE;
        }
        Map<String, Double> was = new LinkedHashMap<>();
        was.put("threshold", now.thresholdDb());
        was.put("ratio", now.ratio());
        was.put("knee", now.kneeDb());
        was.put("attack", now.attackMs());
        was.put("release", now.releaseMs());
        was.put("makeup", now.makeupDb());
        double[] v = values(text, was);
        return new Compressor(v[0], v[1], v[2], v[3], v[4], v[5]);
    }

    static DeEsser deEsser(String text, DeEsser now) {
        if (text.strip().equals(NONE)) {
            return DeEsser.NONE;
        }
        Map<String, Double> was = new LinkedHashMap<>();
        was.put("frequency", now.frequencyHz());
        was.put("threshold", now.thresholdDb());
        was.put("depth", now.depthDb());
        double[] v = values(text, was);
        return new DeEsser(v[0], v[1], v[2]);
    }

    /// The knobs in their order, with those that are named turned.
    private static double[] values(String text, Map<String, Double> knobs) {
        for (String part : text.split(",", -1)) {
            String[] pair = part.strip().toLowerCase(Locale.ROOT).split("=", -1);
            if (pair.length != 2 || !knobs.containsKey(pair[0].strip())) {
                throw new IllegalArgumentException(
                        "\""
                                + part.strip()
                                + "\" is none of its knobs, which are "
                                + String.join(", ", knobs.keySet())
                                + ", each as NAME=NUMBER, or "
                                + NONE);
            }
            knobs.put(pair[0].strip(), number(text, pair[1].strip()));
        }
        return knobs.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double number(String text, String number) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(
                    "\"" + number + "\" in \"" + text + "\" is no number");
        }
    }

    /// What is on in a strip, each as the option that sets it.
    static List<String> options(Strip strip) {
        List<String> options = new ArrayList<>();
        Gate gate = strip.gate();
        if (!gate.isOff()) {
            options.add(
                    String.format(
                            Locale.ROOT,
                            "--gate threshold=%s,range=%s,attack=%s,hold=%s,release=%s",
                            said(gate.thresholdDb()),
                            said(gate.rangeDb()),
                            said(gate.attackMs()),
                            said(gate.holdMs()),
                            said(gate.releaseMs())));
        }
        strip.equalizer().bands().forEach(band -> options.add("--eq " + said(band)));
        DeEsser deEsser = strip.deEsser();
        if (!deEsser.isOff()) {
            options.add(
                    String.format(
                            Locale.ROOT,
                            "--de-ess frequency=%s,threshold=%s,depth=%s",
                            said(deEsser.frequencyHz()),
                            said(deEsser.thresholdDb()),
                            said(deEsser.depthDb())));
        }
        if (!strip.compressor().isOff()) {
            options.add(said(strip.compressor()));
        }
        return options;
    }

    private static String said(Compressor compressor) {
        return String.format(
                Locale.ROOT,
                "--compressor threshold=%s,ratio=%s,knee=%s,attack=%s,release=%s,makeup=%s",
                said(compressor.thresholdDb()),
                said(compressor.ratio()),
                said(compressor.kneeDb()),
                said(compressor.attackMs()),
                said(compressor.releaseMs()),
                said(compressor.makeupDb()));
    }

    private static String said(Band band) {
        String kind = band.kind().name().replace("_", "").toLowerCase(Locale.ROOT);
        String gain = band.kind().isPass() ? "" : ":" + said(band.gainDb());
        double usual = band.kind() == Band.Kind.PEAK ? 1 : Band.FLAT_QUALITY;
        String quality = band.quality() == usual ? "" : ":" + said(band.quality());
        return kind + ":" + said(band.frequencyHz()) + gain + quality;
    }

    private static String said(double value) {
        BigDecimal plain = BigDecimal.valueOf(value).round(new MathContext(6));
        return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
    }
}

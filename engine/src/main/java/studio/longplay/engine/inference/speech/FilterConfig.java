package studio.longplay.engine.inference.speech;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the `config.ini` beside a DeepFilterNet says of how it was trained.
///
/// @param order how many frames are put together in the lowest bins
/// @param filterAhead how many of them come after the frame itself
/// @param hearAhead how many frames later the model hears than it answers
/// @param keep how much of what was stays with each frame when levels are followed, 0 to 1
record FilterConfig(int order, int filterAhead, int hearAhead, double keep) {
    static final String FILE = "config.ini";

    private static final String DF = "df.";
    private static final String NET = "deepfilternet.";
    private static final int MOST = 16;
    private static final long MOST_BYTES = 1 << 20;

    /// What cannot be otherwise here, and what it must be.
    private static final Map<String, String> FIXED =
            Map.of(
                    "train.model",
                    "deepfilternet3",
                    DF + "sr",
                    "48000",
                    DF + "fft_size",
                    "960",
                    DF + "hop_size",
                    "480",
                    DF + "nb_erb",
                    "32",
                    DF + "nb_df",
                    "96",
                    DF + "min_nb_erb_freqs",
                    "2");

    /// @throws StudioFault.Model `model.config` if it is not one of DeepFilterNet3
    /// @throws StudioFault.Resource `store.unreadable`
    static FilterConfig read(Path folder) throws StudioFault {
        Path file = folder.resolve(FILE);
        Map<String, String> values = new HashMap<>();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw unusable("is no settings file");
            }
            String section = "";
            for (String line : Files.readAllLines(file)) {
                String plain = line.strip().toLowerCase(Locale.ROOT);
                int equals = plain.indexOf('=');
                if (plain.startsWith("[") && plain.endsWith("]")) {
                    section = plain.substring(1, plain.length() - 1) + ".";
                } else if (equals > 0) {
                    values.put(
                            section + plain.substring(0, equals).strip(),
                            plain.substring(equals + 1).strip());
                }
            }
        } catch (MalformedInputException e) {
            throw unusable("is no text");
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
        return of(values);
    }

    private static FilterConfig of(Map<String, String> values) throws StudioFault {
        for (String key : FIXED.keySet().stream().sorted().toList()) {
            String wanted = FIXED.getOrDefault(key, "");
            String said = values.getOrDefault(key, "");
            if (!said.equals(wanted)) {
                throw unusable("says \"%s\" of %s, not %s".formatted(said, key, wanted));
            }
        }
        int order = whole(values, List.of(DF + "df_order", NET + "df_order"));
        int filterAhead = whole(values, List.of(DF + "df_lookahead", NET + "df_lookahead"));
        int hearAhead = whole(values, List.of(NET + "conv_lookahead"));
        if (order < 1 || filterAhead >= order) {
            throw unusable("looks %d frames ahead with %d".formatted(filterAhead, order));
        }
        return new FilterConfig(order, filterAhead, hearAhead, keep(values));
    }

    private static int whole(Map<String, String> values, List<String> keys) throws StudioFault {
        for (String key : keys) {
            String said = values.getOrDefault(key, "");
            if (said.matches("\\d{1,2}") && Integer.parseInt(said) <= MOST) {
                return Integer.parseInt(said);
            }
        }
        throw unusable("does not say " + keys.getFirst() + " in a number up to " + MOST);
    }

    /// As its makers round it: to as few digits, from three, as keep it below one.
    private static double keep(Map<String, String> values) throws StudioFault {
        String said = values.getOrDefault(DF + "norm_alpha", "");
        if (said.matches("0?\\.\\d{1,9}")) {
            return Double.parseDouble(said);
        }
        String seconds = values.getOrDefault(DF + "norm_tau", "1");
        if (!seconds.matches("\\d{1,4}(\\.\\d{0,9})?") || Double.parseDouble(seconds) < 0.01) {
            throw unusable("says \"" + seconds + "\" of df.norm_tau, not seconds");
        }
        double hop = (double) FilterSpectrum.HOP / FilterSpectrum.RATE_HZ;
        double exact = StrictMath.exp(-hop / Double.parseDouble(seconds));
        double scale = 1000;
        while (Math.round(exact * scale) >= scale) {
            scale *= 10;
        }
        return Math.round(exact * scale) / scale;
    }

    private static StudioFault.Model unusable(String why) {
        return new StudioFault.Model(
                "model.config",
                "The file " + FILE + " beside the model " + why + ".",
                "Take the whole archive of DeepFilterNet3 from its makers.");
    }
}

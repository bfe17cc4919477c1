package studio.longplay.engine.voice.zeroshot.chatterbox;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.model.BundlePath;
import studio.longplay.engine.voice.model.Chance;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// How the next token is chosen among those the model holds for likely.
///
/// @param temperature above 0; below 1 the likely ones are preferred more than the model says
/// @param repetitionPenalty what the logits of tokens said before are divided by (multiplied where
///   they are negative), 1 for nothing (Keskar et al. 2019, "CTRL")
/// @param leastShare of the likeliest one's probability, that a token must have (min-p)
/// @param mostSum the likeliest tokens are taken until their probabilities reach this sum (top-p),
///   1 for all
/// @param guidance how much further from the reading without text than the model says (Ho &
///   Salimans 2022, "Classifier-free diffusion guidance"), 1 for nothing
record Choosing(
        double temperature,
        double repetitionPenalty,
        double leastShare,
        double mostSum,
        double guidance) {
    static final String FILE = "generation_config.json";

    /// What the authors use.
    static final Choosing USUAL = new Choosing(0.8, 1.2, 0.05, 1, 1);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double LEAST_TEMPERATURE = 0.01;

    /// As the bundle says, where it does.
    ///
    /// @throws StudioFault.Model `model.description` if its file is no JSON
    /// @throws StudioFault.Resource `store.unreadable`
    static Choosing read(Path folder) throws StudioFault {
        Optional<Path> file = BundlePath.find(folder, FILE);
        if (file.isEmpty()) {
            return USUAL;
        }
        try {
            JsonNode json = JSON.readTree(Files.readString(file.get()));
            return new Choosing(
                    Math.clamp(
                            number(json, "temperature", USUAL.temperature), LEAST_TEMPERATURE, 5),
                    Math.clamp(number(json, "repetition_penalty", USUAL.repetitionPenalty), 1, 10),
                    Math.clamp(number(json, "min_p", USUAL.leastShare), 0, 1),
                    Math.clamp(number(json, "top_p", USUAL.mostSum), 0.01, 1),
                    Math.clamp(number(json, "guidance_scale", USUAL.guidance), 1, 10));
        } catch (JacksonException e) {
            throw new StudioFault.Model(
                    "model.description",
                    "The file " + FILE + " of the bundle is no JSON.",
                    "Get the bundle again from its makers, with all files.",
                    e);
        } catch (IOException e) {
            throw DiskFault.reading(file.get(), e);
        }
    }

    private static double number(JsonNode json, String name, double usual) {
        return json.path(name).isNumber() ? json.path(name).asDouble() : usual;
    }

    /// Whether the model is asked without the text as well.
    boolean isGuided() {
        return guidance > 1;
    }

    /// Chooses; the logits are changed.
    ///
    /// @param logits one for each token
    /// @param said tokens said before
    int choose(float[] logits, Set<Long> said, Chance chance) {
        for (long token : said) {
            if (token < logits.length) {
                float logit = logits[(int) token];
                logits[(int) token] =
                        (float) (logit < 0 ? logit * repetitionPenalty : logit / repetitionPenalty);
            }
        }
        float highest = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Math.max(highest, logit);
        }
        double[] shares = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            double share = StrictMath.exp((logits[i] - highest) / temperature);
            shares[i] = share >= leastShare ? share : 0;
            sum += shares[i];
        }
        sum = mostSum < 1 ? likeliest(shares, sum) : sum;
        double wanted = chance.uniform() * sum;
        int last = 0;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                last = i;
                wanted -= shares[i];
                if (wanted < 0) {
                    break;
                }
            }
        }
        return last;
    }

    /// Leaves out the unlikeliest beyond the sum wanted.
    private double likeliest(double[] shares, double sum) {
        double[] sorted = shares.clone();
        java.util.Arrays.sort(sorted);
        double kept = 0;
        double least = 0;
        for (int i = sorted.length - 1; i >= 0 && kept < mostSum * sum; i--) {
            kept += sorted[i];
            least = sorted[i];
        }
        double left = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = shares[i] >= least ? shares[i] : 0;
            left += shares[i];
        }
        return left;
    }
}

package studio.longplay.engine.render.models;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.Ran;
import studio.longplay.engine.inference.speech.Resampler;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.music.neural.MusicGen;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.List;

/// Plays music that words describe with the user's models, into a file of the user's: it comes into
/// a film like any sound of theirs.
public final class ModelMusic {
    private static final int LEAST_SECONDS = 1;

    private final AbleBundles bundles;
    private final ModelKeeper keeper;

    /// @param shelf the home's bundles
    /// @param keeper where models are open
    public ModelMusic(ModelShelf shelf, ModelKeeper keeper) {
        bundles = new AbleBundles(shelf, MusicGen.KIND);
        this.keeper = keeper;
    }

    /// The bundles that can, in the order of their names.
    public List<InstalledBundle> able() throws StudioFault {
        return bundles.all();
    }

    /// A wish as a user states it.
    ///
    /// @throws StudioFault.Input `music.no-words`, `music.length` if it is not 1 to 30 s
    public static MusicGen.Wish wish(String text, double seconds, long seed) throws StudioFault {
        if (text.isBlank()) {
            throw new StudioFault.Input(
                    "music.no-words", "Nothing is said that could be played.", "Describe it.");
        }
        if (!(seconds >= LEAST_SECONDS && seconds <= MusicGen.LONGEST_SECONDS)) {
            throw new StudioFault.Input(
                    "music.length",
                    "Models of this kind do not play %s seconds.".formatted(seconds),
                    "Ask for 1 to 30 seconds; \"longplay music compose\" plays any length.");
        }
        return new MusicGen.Wish(text.strip(), seconds, seed);
    }

    private record Heard(MusicGen.Played played, Ran ran) {}

    /// Plays into a WAV file of 48 kHz, one channel, 32-bit floats, in which stands what played.
    ///
    /// @param bundle name of a bundle; empty for the first that can
    /// @return what played, with its licence
    /// @throws StudioFault.Resource `model.none-able` if none is installed
    /// @throws StudioFault.Model what the model's run throws
    /// @throws StudioFault.Resource if the file cannot be written
    public InstalledBundle play(MusicGen.Wish wish, String bundle, Path out, JobContext context)
            throws StudioFault {
        InstalledBundle with = bundles.chosen(bundle);
        Heard heard =
                keeper.with(
                        Loading.of(MusicGen.KIND, with, MusicGen::new).onWholeProcessor(),
                        loaded -> new Heard(loaded.model().play(wish, context), loaded.ran()),
                        context);
        MusicGen.Played played = heard.played();
        MadeBy by = MadeBy.of(with, heard.ran().precision());
        SampleRate rate = SampleRate.HZ_48000;
        float[] samples = new Resampler(played.rateHz(), rate.hertz()).convert(played.samples());
        WavWriter.write(
                out,
                WavFormat.float32(rate, 1),
                writer -> {
                    MadeFiles.sound(writer, List.of(by));
                    writer.write(new float[][] {samples}, 0, samples.length);
                });
        return with;
    }
}

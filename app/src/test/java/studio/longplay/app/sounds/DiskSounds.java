package studio.longplay.app.sounds;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.Sound;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.sfx.SoundBank;
import studio.longplay.engine.sfx.SoundRequest;
import studio.longplay.engine.sfx.bank.BankSound;
import studio.longplay.engine.sfx.bank.IndexReport;
import studio.longplay.engine.sfx.bank.RelinkReport;
import studio.longplay.engine.sfx.bank.SoundBanks;
import studio.longplay.engine.sfx.bank.SoundItem;
import studio.longplay.engine.sfx.bank.SoundQuery;
import studio.longplay.engine.sfx.bank.SoundsFound;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Real banks on the disk, whose files are read here and not by workers.
final class DiskSounds implements SoundsSource {
    private final SoundBanks banks;
    private final Path folder;

    DiskSounds(Path folder) throws StudioFault {
        this.folder = folder;
        this.banks = SoundBanks.open(folder.resolve("home"));
    }

    /// A folder with sounds in it.
    Path bank() throws StudioFault, IOException {
        Path sounds = Files.createDirectories(folder.resolve("My sounds"));
        write(sounds.resolve("DOORWood_Cellar door slams_Ann_Castle.wav"), 12_000);
        write(sounds.resolve("Old mill wheel.wav"), 96_000);
        Files.writeString(sounds.resolve("broken.wav"), "no sound");
        return sounds;
    }

    private static void write(Path file, int samples) throws StudioFault {
        float[] sound = new float[samples];
        for (int i = 0; i < samples; i++) {
            sound[i] = (float) (0.7 * Math.exp(-3.0 * i / samples) * Math.sin(i * i * 1e-6));
        }
        WavWriter.write(
                file,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> writer.write(new float[][] {sound}, 0, samples));
    }

    @Override
    public SoundsFound search(SoundQuery query) throws StudioFault {
        return banks.search(query);
    }

    @Override
    public HeardSound sound(Wish wish, JobContext context) throws StudioFault {
        if (wish.item().file().isPresent()) {
            Path file = banks.file(wish.item().file().get());
            try (WavReader reader = WavReader.open(file)) {
                float[][] planar = new float[1][(int) reader.length()];
                reader.read(0, planar, 0, planar[0].length);
                return HeardSound.of(planar, file);
            }
        }
        SoundRequest request =
                new SoundRequest(
                        wish.item().title(),
                        wish.cue("x", List.of()).modifiers(),
                        240_000,
                        false,
                        wish.take());
        Sound made = new SoundBank().make(request, context);
        return HeardSound.of(made.channels(), folder.resolve("made.wav"));
    }

    @Override
    public String name(SoundItem item) {
        return item.file().map(BankSound::stem).orElse(item.title());
    }

    @Override
    public void favour(SoundItem item, boolean favourite) throws StudioFault {
        banks.mark(item, mark -> mark.withFavourite(favourite));
    }

    @Override
    public void tag(SoundItem item, List<String> tags) throws StudioFault {
        banks.mark(item, mark -> mark.withTags(tags));
    }

    @Override
    public void license(SoundItem item, String licence) throws StudioFault {
        banks.mark(item, mark -> mark.withLicence(licence));
    }

    @Override
    public IndexReport index(Path chosen, JobContext context) throws StudioFault {
        return banks.index(chosen, context);
    }

    @Override
    public RelinkReport relink(Path chosen, JobContext context) throws StudioFault {
        return banks.relink(chosen, context);
    }

    @Override
    public void remove(String bank) throws StudioFault {
        banks.remove(bank);
    }
}

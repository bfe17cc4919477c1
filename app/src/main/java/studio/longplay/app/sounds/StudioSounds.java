package studio.longplay.app.sounds;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.Sound;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.render.make.SoundNames;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.sfx.bank.BankSound;
import studio.longplay.engine.sfx.bank.IndexReport;
import studio.longplay.engine.sfx.bank.RelinkReport;
import studio.longplay.engine.sfx.bank.SoundBanks;
import studio.longplay.engine.sfx.bank.SoundItem;
import studio.longplay.engine.sfx.bank.SoundQuery;
import studio.longplay.engine.sfx.bank.SoundsFound;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.List;

/// The sounds of a studio.
public final class StudioSounds implements SoundsSource {
    private final Studio studio;

    public StudioSounds(Studio studio) {
        this.studio = studio;
    }

    private SoundBanks banks() throws StudioFault {
        return studio.sounds().banks();
    }

    @Override
    public SoundsFound search(SoundQuery query) throws StudioFault {
        return banks().search(query);
    }

    @Override
    public HeardSound sound(Wish wish, JobContext context) throws StudioFault {
        if (wish.item().file().isPresent()) {
            Path file = banks().file(wish.item().file().get());
            return read(studio.sounds().decoded(file, context).file(), file);
        }
        Cue.SoundCue cue = wish.cue(wish.item().title(), List.of());
        Path made = studio.madeSound(cue, context);
        return read(made, made);
    }

    private static HeardSound read(Path wav, Path file) throws StudioFault {
        Sound sound = SoundReader.readAll(wav, SampleRate.HZ_48000);
        return HeardSound.of(sound.channels(), file);
    }

    /// A file that has the name of a sound that is made is asked for by the mark of files.
    @Override
    public String name(SoundItem item) {
        if (item.file().isEmpty()) {
            return item.title();
        }
        String stem = item.file().map(BankSound::stem).orElse(item.title());
        boolean taken = SoundNames.MADE.knows(stem) && studio.soundNames().own(stem).isEmpty();
        return taken ? SoundBanks.FILE_MARK + stem : stem;
    }

    @Override
    public void favour(SoundItem item, boolean favourite) throws StudioFault {
        banks().mark(item, mark -> mark.withFavourite(favourite));
    }

    @Override
    public void tag(SoundItem item, List<String> tags) throws StudioFault {
        banks().mark(item, mark -> mark.withTags(tags));
    }

    @Override
    public void license(SoundItem item, String licence) throws StudioFault {
        banks().mark(item, mark -> mark.withLicence(licence));
    }

    @Override
    public IndexReport index(Path folder, JobContext context) throws StudioFault {
        return banks().index(folder, context);
    }

    @Override
    public RelinkReport relink(Path folder, JobContext context) throws StudioFault {
        return banks().relink(folder, context);
    }

    @Override
    public void remove(String bank) throws StudioFault {
        banks().remove(bank);
    }
}

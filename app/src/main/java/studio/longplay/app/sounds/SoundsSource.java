package studio.longplay.app.sounds;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.sfx.bank.IndexReport;
import studio.longplay.engine.sfx.bank.RelinkReport;
import studio.longplay.engine.sfx.bank.SoundItem;
import studio.longplay.engine.sfx.bank.SoundQuery;
import studio.longplay.engine.sfx.bank.SoundsFound;

import java.nio.file.Path;
import java.util.List;

/// Where sounds come from; none of it is called on the window's thread.
public interface SoundsSource {
    /// What fits.
    SoundsFound search(SoundQuery query) throws StudioFault;

    /// The sound as it is wanted.
    HeardSound sound(Wish wish, JobContext context) throws StudioFault;

    /// By what name a script asks for it.
    String name(SoundItem item);

    /// Notes whether it is a favourite.
    void favour(SoundItem item, boolean favourite) throws StudioFault;

    /// Notes the user's own tags of it, in place of those before.
    void tag(SoundItem item, List<String> tags) throws StudioFault;

    /// Notes under which licence a file may be used; empty for what it or its bank says.
    void license(SoundItem item, String licence) throws StudioFault;

    /// Reads a folder of sounds.
    IndexReport index(Path folder, JobContext context) throws StudioFault;

    /// Looks for sounds that were moved.
    RelinkReport relink(Path folder, JobContext context) throws StudioFault;

    /// Forgets a folder.
    void remove(String bank) throws StudioFault;
}

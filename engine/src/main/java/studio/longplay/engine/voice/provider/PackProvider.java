package studio.longplay.engine.voice.provider;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.pack.ShelfVoice;
import studio.longplay.engine.voice.pack.VoiceShelf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The voices that were imported as voice packs. They are spoken by the engine their maker used;
/// where a machine lacks it, the line says so.
///
/// A voice that was changed since its import is listed with the tag [#UNVERIFIED]: it can be heard,
/// and [VoiceRights] keeps it out of exports.
public final class PackProvider implements VoiceProvider {
    public static final String ID = "pack";

    /// Tag of a voice of which something was changed since its import.
    public static final String UNVERIFIED = "unverified";

    private final VoiceShelf shelf;

    /// @param home the data folder
    public PackProvider(Path home) {
        this.shelf = new VoiceShelf(home);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Voice packs";
    }

    @Override
    public Offer look() {
        List<Voice> voices = new ArrayList<>();
        try {
            for (ShelfVoice found : shelf.list()) {
                @Nullable Voice voice =
                        switch (found) {
                            case ShelfVoice.Verified verified -> verified.voice();
                            case ShelfVoice.Unverified changed -> unverified(changed.voice());
                        };
                if (voice != null) {
                    voices.add(ours(voice));
                }
            }
        } catch (StudioFault fault) {
            return Offer.none(fault.whole());
        }
        return voices.isEmpty()
                ? Offer.none(
                        "No voice pack is imported. Import one with \"longplay voices import"
                                + " FILE\".")
                : new Offer(voices, List.of(), "");
    }

    private static @Nullable Voice unverified(@Nullable Voice voice) {
        if (voice == null) {
            return null;
        }
        List<String> tags = new ArrayList<>(voice.tags());
        tags.add(UNVERIFIED);
        return with(voice, tags, voice.origin());
    }

    private static Voice ours(Voice voice) {
        VoiceOrigin made = voice.origin();
        return with(
                voice,
                voice.tags(),
                new VoiceOrigin(
                        ID,
                        made.engine(),
                        made.engineVersion(),
                        made.speaker(),
                        made.consent(),
                        PackedPerson.isIn(voice)));
    }

    private static Voice with(Voice voice, List<String> tags, VoiceOrigin origin) {
        return new Voice(
                voice.id(),
                voice.name(),
                tags,
                voice.languages(),
                origin,
                voice.parts(),
                voice.licence(),
                voice.characters());
    }
}

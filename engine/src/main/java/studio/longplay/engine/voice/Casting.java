package studio.longplay.engine.voice;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.voice.cast.Fit;
import studio.longplay.engine.voice.cast.Nearest;
import studio.longplay.engine.voice.cast.Role;
import studio.longplay.engine.voice.cast.Variants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives every speaker a voice: the author's choice, else the voice of an earlier casting, else the
/// one that suits the name best. Big parts choose first and never share; small parts may, but not
/// with somebody they meet in a scene if there is another way. Only the author chooses a voice that
/// not every studio has.
public final class Casting {
    private static final double SHARED_WITH_BIG = 25;
    private static final double SHARED_IN_SCENE = 45;
    private static final double VARIANT = 5;

    private final VoiceRegistry registry;
    private final List<Voice> pool = new ArrayList<>();

    public Casting(VoiceRegistry registry) {
        this.registry = registry;
        List<Voice> ours =
                registry.voices().stream().filter(voice -> voice.origin().isBuiltIn()).toList();
        pool.addAll(ours);
        for (int number = 2; number <= Variants.LAST; number++) {
            for (Voice voice : ours) {
                registry.find(voice.id() + "-" + number).ifPresent(pool::add);
            }
        }
    }

    /// Casts a script. The same script gives the same cast always; a small edit changes nobody
    /// else's voice as long as the parts keep their order of magnitude, and none at all when the
    /// earlier casting is given.
    ///
    /// @param overrides voice id or name by speaker key: the author's own choice
    /// @param earlier voice id by speaker key, as an earlier casting of this script chose
    /// @throws StudioFault.Input if an override names a speaker or voice there is not
    public CastingResult cast(
            Script script, Map<String, String> overrides, Map<String, String> earlier)
            throws StudioFault.Input {
        return cast(script, overrides, earlier, Voicing.NONE);
    }

    /// Casts a script in which some speakers are the same person by other names.
    ///
    /// @param voicing names them; what else it says is not looked at
    /// @throws StudioFault.Input if an override names a speaker or voice there is not
    public CastingResult cast(
            Script script,
            Map<String, String> overrides,
            Map<String, String> earlier,
            Voicing voicing)
            throws StudioFault.Input {
        List<Role> roles = Role.of(script, voicing::who);
        Choices choices = new Choices(voicing);
        override(roles, overrides, choices);
        keep(roles, earlier, choices);
        for (Role role : roles) {
            if (!choices.voices.containsKey(choices.key(role))) {
                choices.put(role, best(role, choices), reason(role));
            }
        }
        return choices.inOrderOf(script);
    }

    private static final class Choices {
        final Voicing voicing;
        final Map<String, Voice> voices = new LinkedHashMap<>();
        final Map<String, String> reasons = new LinkedHashMap<>();
        final List<Role> cast = new ArrayList<>();
        final List<Warning> warnings = new ArrayList<>();

        Choices(Voicing voicing) {
            this.voicing = voicing;
        }

        void put(Role role, Voice voice, String reason) {
            voices.put(key(role), voice);
            reasons.put(key(role), reason);
            cast.add(role);
        }

        String key(Role role) {
            return voicing.who(role.speaker().key());
        }

        CastingResult inOrderOf(Script script) {
            Map<String, Voice> ordered = new LinkedHashMap<>();
            Map<String, String> why = new LinkedHashMap<>();
            for (Speaker speaker : script.linesBySpeaker().keySet()) {
                String who = voicing.who(speaker.key());
                Voice voice = voices.get(who);
                String reason = reasons.get(who);
                if (voice != null && reason != null) {
                    ordered.put(speaker.key(), voice);
                    why.put(speaker.key(), reason);
                }
            }
            return new CastingResult(ordered, why, warnings);
        }
    }

    private void override(List<Role> roles, Map<String, String> overrides, Choices choices)
            throws StudioFault.Input {
        List<String> names = roles.stream().map(role -> role.speaker().name()).toList();
        for (Map.Entry<String, String> entry : overrides.entrySet()) {
            String key = choices.voicing.who(Speaker.of(entry.getKey()).key());
            Optional<Role> role =
                    roles.stream().filter(one -> choices.key(one).equals(key)).findFirst();
            if (role.isEmpty()) {
                throw new StudioFault.Input(
                        "cast.speaker",
                        "The script has no speaker \"" + entry.getKey() + "\".",
                        meant(Nearest.to(entry.getKey(), names))
                                + "Write the name as it stands in the script.");
            }
            choices.put(role.get(), named(entry.getValue()), "chosen by the author");
        }
    }

    private Voice named(String idOrName) throws StudioFault.Input {
        Optional<Voice> voice = registry.find(idOrName);
        if (voice.isPresent()) {
            return voice.get();
        }
        List<String> names = registry.voices().stream().map(Voice::name).toList();
        throw new StudioFault.Input(
                "cast.voice",
                "There is no voice \"" + idOrName + "\".",
                meant(Nearest.to(idOrName, names)) + "\"longplay voices list\" names them all.");
    }

    private static String meant(Optional<String> suggestion) {
        return suggestion.map(name -> "Did you mean \"" + name + "\"? ").orElse("");
    }

    private void keep(List<Role> roles, Map<String, String> earlier, Choices choices) {
        for (Role role : roles) {
            String key = choices.key(role);
            String id = earlier.getOrDefault(key, earlier.get(role.speaker().key()));
            if (id == null || choices.voices.containsKey(key)) {
                continue;
            }
            Optional<Voice> voice = registry.find(id);
            if (voice.isPresent()) {
                choices.put(role, voice.get(), "as before");
            } else {
                choices.warnings.add(
                        new Warning(
                                "cast.gone",
                                "The voice \""
                                        + id
                                        + "\" of "
                                        + role.speaker().name()
                                        + " is gone.",
                                "Another was chosen; see the cast.",
                                null));
            }
        }
    }

    private Voice best(Role role, Choices choices) {
        @Nullable Voice best = null;
        double least = Double.MAX_VALUE;
        for (Voice voice : pool) {
            double cost = Fit.of(role, voice) + crowding(role, voice, choices);
            cost += VARIANT * Variants.numberOf(voice);
            if (cost < least) {
                least = cost;
                best = voice;
            }
        }
        if (best == null) {
            throw new IllegalStateException("a registry without voices");
        }
        if (role.big() && isTaken(best, choices) && !role.hints().crowd()) {
            choices.warnings.add(
                    new Warning(
                            "cast.shared",
                            role.speaker().name() + " shares the voice " + best.name() + ".",
                            "Choose another in a cast file if the two meet.",
                            null));
        }
        return best;
    }

    private static boolean isTaken(Voice voice, Choices choices) {
        return choices.voices.values().stream().anyMatch(one -> one.id().equals(voice.id()));
    }

    /// What sharing a voice with those who have it already would cost.
    private static double crowding(Role role, Voice voice, Choices choices) {
        if (voice.has("chorus")) {
            return 0;
        }
        double cost = 0;
        for (Role other : choices.cast) {
            Voice taken = choices.voices.get(choices.key(other));
            if (taken == null || !taken.id().equals(voice.id())) {
                continue;
            }
            double shared = role.meets(other) ? SHARED_IN_SCENE : 0;
            if (other.big()) {
                shared += SHARED_WITH_BIG + (role.big() ? 20 * Fit.WRONG : 0);
            }
            cost = Math.max(cost, shared);
        }
        return cost;
    }

    private static String reason(Role role) {
        String sex = role.hints().sex();
        String age = role.hints().age();
        if (role.hints().crowd()) {
            return "several speak";
        }
        if (role.hints().narrator()) {
            return "tells the story";
        }
        return (role.big() ? "big part, " : "small part, ") + who(sex, age) + " by name";
    }

    private static String who(String sex, String age) {
        if (age.equals("child")) {
            return switch (sex) {
                case "man" -> "boy";
                case "woman" -> "girl";
                case String unknown -> "child";
            };
        }
        return (age.equals("adult") ? "" : age + " ") + (sex.isEmpty() ? "person" : sex);
    }
}

package studio.longplay.app.voices;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.Avatar;
import studio.longplay.app.controls.Chip;
import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;

/// What a voice's card and its row in the list are made of.
final class TileParts {
    private static final double AVATAR = 34;

    final Avatar avatar = new Avatar("?", Hue.SPEAKER_1, AVATAR);
    final Label name = Layout.label("voices-name");
    final Label kind = Layout.label("voices-faint");
    final Label language = Layout.label("voices-secondary");
    final Label provider = Layout.label("voices-faint");
    final Label users = Layout.label("voices-users");
    final Chip theirs;
    final Chip notForMoney;
    final IconButton hear = new IconButton(IconButton.Kind.RAISED, MaterialDesignP.PLAY, "");
    final IconButton heart = new IconButton(MaterialDesignH.HEART_OUTLINE, "");
    private final VoicesViewModel model;
    private final VoicesText text;
    private @Nullable VoiceEntry entry;
    private boolean liked;
    private boolean heard;

    TileParts(VoicesViewModel model, VoicesText text) {
        this.model = model;
        this.text = text;
        theirs =
                new Chip(Chip.Tone.ACCENT, text.words().get("tile.theirs"))
                        .withIcon(MaterialDesignC.CHECK);
        notForMoney = new Chip(Chip.Tone.WARN, text.words().get("commercial.chip"));
        hear.setId("voices-hear");
        heart.setId("voices-heart");
        showHeard(false);
        showLiked(false);
        hear.setFocusTraversable(false);
        heart.setFocusTraversable(false);
        heart.getStyleClass().add("voices-heart");
        hear.setOnAction(_ -> with(model::hear));
        heart.setOnAction(_ -> with(it -> model.favour(it, !model.isFavourite(it))));
    }

    private interface Use {
        void of(VoiceEntry entry);
    }

    private void with(Use use) {
        VoiceEntry now = entry;
        if (now != null) {
            use.of(now);
        }
    }

    /// Lets a tile choose its voice by a click, and use it by two.
    void chooseBy(Region tile, Runnable focus) {
        tile.setOnMousePressed(_ ->
                with(it -> {
                    model.selectedProperty().set(java.util.Optional.of(it));
                    focus.run();
                }));
        tile.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                with(model::use);
            }
        });
    }

    void show(VoiceEntry now) {
        entry = now;
        String id = now.id();
        avatar.show(now.voice().name(), Hue.ofSpeaker(id.hashCode()));
        name.setText(now.voice().name());
        kind.setText(text.kind(now));
        language.setText(text.language(now));
        provider.setText(text.provider(now.provider()));
        Layout.shown(notForMoney, !now.voice().licence().commercial());
        refresh();
    }

    /// What may change while the voice stays: who has it, whether it is heard or liked.
    void refresh() {
        with(now -> {
            var who = model.usersOf(now);
            users.setText(who.isEmpty() ? "" : text.users(who));
            boolean own = model.isTheirs(now);
            Layout.shown(users, who.size() > (own ? 1 : 0));
            Layout.shown(theirs, own);
            boolean favourite = model.isFavourite(now);
            boolean sounds = model.listening().isHeard(now);
            if (favourite != liked) {
                showLiked(favourite);
            }
            if (sounds != heard) {
                showHeard(sounds);
            }
            String name = now.voice().name();
            heart.setAccessibleText(text.words().get(favourite ? "dislike" : "like", name));
            hear.setAccessibleText(
                    sounds ? text.words().get("stop") : text.words().get("hear", name));
        });
    }

    /// Buttons are changed only where they differ, and their tooltips name nobody: a new tooltip
    /// for each voice would be felt in scrolling.
    private void showLiked(boolean now) {
        liked = now;
        heart.become(
                now ? MaterialDesignH.HEART : MaterialDesignH.HEART_OUTLINE,
                text.words().get(now ? "dislike.this" : "like.this"),
                "F");
        heart.pseudoClassStateChanged(Look.ON, now);
    }

    private void showHeard(boolean now) {
        heard = now;
        hear.become(
                now ? MaterialDesignS.STOP : MaterialDesignP.PLAY,
                text.words().get(now ? "stop" : "hear.this"),
                text.words().get("key.space"));
    }

    boolean isSelected() {
        VoiceEntry now = entry;
        return now != null
                && model.selectedProperty()
                        .get()
                        .filter(it -> it.id().equals(now.id()))
                        .isPresent();
    }

    String aloud() {
        VoiceEntry now = entry;
        return now == null ? "" : text.aloud(now, model.usersOf(now));
    }
}

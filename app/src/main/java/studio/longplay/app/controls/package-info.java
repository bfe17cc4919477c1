/// Controls of our own, which show values and tell of gestures and know nothing of the studio
/// behind them. They use JavaFX, the base theme, Ikonli and the assets, and no other package of the
/// window. Begin reading at [Look] and at the gallery in the tests, which has a page for each.
@NullMarked
package studio.longplay.app.controls;

import org.jspecify.annotations.NullMarked;

/// The bar at the bottom: what is being made, how far it is, and how the machine fares. It may use
/// session, fx, words, controls and the engine. Begin reading at [StatusViewModel].
@NullMarked
package studio.longplay.app.status;

import org.jspecify.annotations.NullMarked;

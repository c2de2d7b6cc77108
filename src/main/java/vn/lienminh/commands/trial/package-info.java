/// Random changes from several hands at once, tried against a model that is simple enough to be right (thử ngẫu nhiên).
@NullMarked
package vn.lienminh.commands.trial;

import org.jspecify.annotations.NullMarked;

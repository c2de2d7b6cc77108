package vn.lienminh.planning;

/// Whether a cluster still registers targets for a year. Who knows the cluster's year answers; where nobody does,
/// targets may be registered at any time.
public interface RegistrationTime {
    boolean open(String cluster, int year);
}

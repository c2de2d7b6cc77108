package vn.lienminh.organisations;

import vn.lienminh.kernel.Refusal;

/// Why an organisation or a cluster is not accepted (O1..).
public enum OrganisationsRefusal implements Refusal {
    O101_MISSING,
    O102_NOT_A_DATE,
    O103_UNKNOWN_WORD,
    O104_NO_SUCH_ORGANISATION,
    O105_NO_ALLIANCE_OF_AREA,
    O106_TWICE,
    O107_ENDS_BEFORE_IT_BEGINS,
    O108_OVERLAP,
    O109_NO_SUCH_CLUSTER,
    O110_NOT_A_MEMBER,
    O111_NOT_A_NUMBER,
    O112_NOT_ALLOWED,
    O113_OTHER_KIND,
    O114_AREA_TAKEN,
    O115_AREA_NOT_THEN,
    O116_NOT_A_COMMUNE,
    O117_NOT_A_PROVINCE,
    O118_BEGUN,
    O119_WHO_LEADS
}

package vn.lienminh.access;

import vn.lienminh.kernel.Act;

/// What may be done with accounts, and what the records say of them.
public enum AccessAct implements Act {
    /// invite, give and end roles, close accounts
    MANAGE_PEOPLE,
    /// who has which post and role
    SEE_PEOPLE,
    /// where the people of an organisation sign in at home
    MANAGE_PROVIDERS,
    LINK_IDENTITY,
    MAKE_ADMINISTRATOR,
    INVITE,
    SET_PASSWORD,
    SET_SECOND_STEP,
    SIGN_IN,
    SIGN_OUT,
    GIVE_ROLE,
    END_ROLE,
    PASS_ON_ROLE,
    TAKE_BACK_ROLE,
    NAME_POST,
    CLOSE_ACCOUNT,
    MAKE_TOKEN,
    REVOKE_TOKEN,
    ADD_PASSKEY,
    REMOVE_PASSKEY,
    DOUBT_PASSKEY
}

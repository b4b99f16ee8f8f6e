"""Addresses of the directory app besides its pages."""

from django.urls import path, re_path

from directory import (
    block_views,
    consent_views,
    join_views,
    organisation_views,
    pathway_views,
    photo_views,
    profile_views,
    relay_views,
    silence_views,
    views,
    write_views,
)

app_name = "directory"

urlpatterns = [
    path("my/profile/", profile_views.my_profile, name="my_profile"),
    path("my/profile/pause/", profile_views.pause, name="pause_profile"),
    path("my/profile/show/", profile_views.show_again, name="show_profile"),
    path("my/profile/preview/", profile_views.preview, name="preview_profile"),
    path("my/photo/", photo_views.my_photo, name="my_photo"),
    path("my/photo/remove/", photo_views.remove_photo, name="remove_photo"),
    path("my/photo/face/", photo_views.choose_face, name="choose_face"),
    re_path("^my/photo/(?P<which>shown|new)/$", photo_views.my_photo_file, name="my_photo_file"),
    path("photo/<uuid:public_id>/", photo_views.photo, name="photo"),
    path("join/", join_views.join, name="join"),
    path("my/leave/", join_views.leave, name="leave"),
    path("my/pathway/", pathway_views.my_pathway, name="pathway"),
    path("my/pathway/<int:pk>/", pathway_views.tick, name="tick"),
    path("directory/organisations.csv", organisation_views.organisations_csv, name="organisations_csv"),
    path("my/organisations/", organisation_views.my_organisations, name="my_organisations"),
    path("my/organisations/<slug:slug>/", organisation_views.keep, name="keep"),
    path("my/organisations/<slug:slug>/ask/", organisation_views.ask_to_keep, name="ask_to_keep"),
    path("my/organisations/<slug:slug>/give-up/", organisation_views.give_up, name="give_up"),
    path("my/consents/", consent_views.my_consents, name="my_consents"),
    path("my/consents/<slug:purpose>/", consent_views.change_consent, name="change_consent"),
    path("stay/<str:token>/", silence_views.stay, name="stay"),
    path("concern/", views.concern, name="concern"),
    path("concern/thanks/", views.concern_done, name="concern_done"),
    path("write/done/", write_views.write_done, name="write_done"),
    path("write/office/", write_views.write_office, name="write_office"),
    path("write/organisation/<slug:slug>/", write_views.write_organisation, name="write_organisation"),
    path("write/<uuid:public_id>/", write_views.write_member, name="write_member"),
    path("message/<str:token>/", relay_views.thread, name="relay"),
    path("message/<str:token>/send/", relay_views.confirm, name="relay_confirm"),
    path("message/<str:token>/stop/", relay_views.stop, name="relay_stop"),
    path("message/<str:token>/block/", relay_views.block, name="relay_block"),
    path("message/<str:token>/report/", relay_views.report, name="relay_report"),
    path("my/messages/", relay_views.my_messages, name="my_messages"),
    path("my/blocks/", block_views.my_blocks, name="my_blocks"),
    path("my/blocks/add/<uuid:public_id>/", block_views.block, name="block"),
    path("my/blocks/<int:pk>/undo/", block_views.unblock, name="unblock"),
]
